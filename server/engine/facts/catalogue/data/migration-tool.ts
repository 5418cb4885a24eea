// How the schemas of databases change.
import type {Rows} from '../row.ts'

export const migrationTool: Rows = {
  Alembic: {pypi: 'alembic, flask-migrate'},
  'Ariga Atlas': {as: 'atlasgo', go: 'ariga.io/atlas', docker: 'arigaio/atlas', terraform: 'ariga/atlas'},
  'db-migrate': {npm: 'db-migrate'},
  dbmate: {go: 'github.com/amacneil/dbmate', docker: 'amacneil/dbmate, ghcr.io/amacneil/dbmate'},
  DbUp: {nuget: 'dbup, dbup-core, dbup-postgresql, dbup-sqlserver'},
  'Doctrine Migrations': {packagist: 'doctrine/doctrine-migrations-bundle, doctrine/migrations'},
  FluentMigrator: {as: 'fluent migrator', nuget: 'FluentMigrator, FluentMigrator.Runner'},
  Flyway: {npm: 'node-flywaydb', maven: 'org.flywaydb:*', docker: 'flyway/flyway'},
  'golang-migrate': {as: 'go-migrate', go: 'github.com/golang-migrate/migrate', docker: 'migrate/migrate'},
  Goose: {as: '~goose, pressly goose', go: 'github.com/pressly/goose'},
  Liquibase: {maven: 'org.liquibase:*', docker: 'liquibase/liquibase'},
  'migrate-mongo': {npm: 'migrate-mongo', maven: 'io.mongock:*'},
  'node-pg-migrate': {npm: 'node-pg-migrate'},
  Phinx: {packagist: 'robmorgan/phinx'},
  refinery: {as: '~refinery', cargo: 'refinery'},
  Umzug: {npm: 'umzug'},
  'yoyo-migrations': {pypi: 'yoyo-migrations'},
}
