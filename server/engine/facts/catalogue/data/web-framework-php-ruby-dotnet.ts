// Frameworks that answer requests: PHP, Ruby, .NET.
import type {Rows} from '../row.ts'

export const webFrameworkPhpRubyDotnet: Rows = {
  'ABP Framework': {as: '=ABP', nuget: 'Volo.Abp.*'},
  'ASP.NET Core': {
    as: 'asp.net, aspnet core, aspnetcore, asp net core',
    nuget: `
      Microsoft.AspNetCore.App, Microsoft.AspNetCore.OpenApi, Microsoft.AspNetCore.Mvc,
      Microsoft.AspNetCore.Mvc.NewtonsoftJson, Microsoft.AspNetCore, Microsoft.AspNet.Mvc, Microsoft.AspNet.WebApi
    `,
    docker: 'mcr.microsoft.com/dotnet/aspnet',
  },
  Blazor: {nuget: 'Microsoft.AspNetCore.Components.WebAssembly, Microsoft.AspNetCore.Components.Web'},
  CakePHP: {as: 'cake php', packagist: 'cakephp/cakephp'},
  CodeIgniter: {as: 'code igniter', packagist: 'codeigniter4/framework, codeigniter/framework'},
  FastEndpoints: {as: 'fast endpoints', nuget: 'FastEndpoints'},
  Grape: {as: '~grape', rubygems: 'grape'},
  Hanami: {rubygems: 'hanami'},
  Laminas: {as: 'zend framework, mezzio', packagist: 'laminas/laminas-mvc, mezzio/mezzio, zendframework/zendframework'},
  Laravel: {
    packagist: 'laravel/framework, laravel/lumen-framework, laravel/octane, illuminate/support',
    docker: 'laravelsail/php83-composer',
  },
  NancyFX: {as: 'nancy fx', nuget: 'Nancy'},
  Orleans: {as: '=Orleans', nuget: 'Microsoft.Orleans.*'},
  Padrino: {rubygems: 'padrino'},
  Phalcon: {packagist: 'phalcon/devtools'},
  Roda: {as: '~roda', rubygems: 'roda'},
  'Ruby on Rails': {as: '=Rails, ~rails', rubygems: 'rails, railties'},
  ServiceStack: {nuget: 'ServiceStack'},
  Sinatra: {as: '=Sinatra', rubygems: 'sinatra'},
  'Slim Framework': {packagist: 'slim/slim'},
  Symfony: {packagist: 'symfony/framework-bundle, symfony/symfony, symfony/http-kernel'},
  Yii: {packagist: 'yiisoft/yii2, yiisoft/yii'},
}
