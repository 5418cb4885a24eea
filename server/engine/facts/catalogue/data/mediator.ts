// What commands and events pass through within one process.
import type {Rows} from '../row.ts'

export const mediator: Rows = {
  MediatR: {nuget: 'MediatR, MediatR.Extensions.Microsoft.DependencyInjection'},
  'NestJS CQRS': {npm: '@nestjs/cqrs'},
  Tactician: {as: '=Tactician', packagist: 'league/tactician, league/tactician-bundle'},
}
