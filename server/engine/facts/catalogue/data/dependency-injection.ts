// Containers that put objects together.
import type {Rows} from '../row.ts'

export const dependencyInjection: Rows = {
  Autofac: {nuget: 'Autofac, Autofac.Extensions.DependencyInjection'},
  Awilix: {npm: 'awilix'},
  Dagger: {as: '=Dagger, hilt android', maven: 'com.google.dagger:*'},
  'dependency-injector': {pypi: 'dependency-injector'},
  Guice: {maven: 'com.google.inject:*'},
  InversifyJS: {as: 'inversify', npm: 'inversify, inversify-express-utils'},
  Koin: {as: '=Koin', maven: 'io.insert-koin:*'},
  'PHP-DI': {packagist: 'php-di/php-di'},
  tsyringe: {npm: 'tsyringe'},
  TypeDI: {npm: 'typedi'},
  'Uber Fx': {as: '~fx', go: 'go.uber.org/fx, go.uber.org/dig'},
  Wire: {as: 'google wire, ~wire', go: 'github.com/google/wire'},
}
