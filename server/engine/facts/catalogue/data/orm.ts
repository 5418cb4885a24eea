// How programs map their objects to data.
import type {Rows} from '../row.ts'

export const orm: Rows = {
  'Active Record': {as: '=Active Record, =ActiveRecord, ~activerecord', rubygems: 'activerecord'},
  'Bookshelf.js': {as: 'bookshelfjs', npm: 'bookshelf'},
  'Bun ORM': {as: 'uptrace bun', go: 'github.com/uptrace/bun, github.com/go-pg/pg'},
  Dapper: {as: '=Dapper, ~dapper', nuget: 'Dapper, Dapper.Contrib'},
  Diesel: {as: '~diesel', cargo: 'diesel, diesel-async'},
  Doctrine: {
    as: '~doctrine, doctrine orm, doctrine dbal',
    packagist: 'doctrine/orm, doctrine/doctrine-bundle, doctrine/dbal',
  },
  Doobie: {as: '=Doobie', maven: 'org.tpolecat:*'},
  Drizzle: {as: 'drizzle orm, =Drizzle', npm: 'drizzle-orm'},
  Ebean: {maven: 'io.ebean:*'},
  EclipseLink: {maven: 'org.eclipse.persistence:eclipselink, org.eclipse.persistence:org.eclipse.persistence.jpa'},
  Eloquent: {as: '=Eloquent', packagist: 'illuminate/database'},
  ent: {as: '~ent, entgo', go: 'entgo.io/ent'},
  'Entity Framework Core': {
    as: 'entity framework, ef core, efcore, =EF',
    nuget: `
      Microsoft.EntityFrameworkCore, EntityFramework, Microsoft.EntityFrameworkCore.Relational,
      Microsoft.EntityFrameworkCore.InMemory
    `,
  },
  Exposed: {as: 'jetbrains exposed, ~exposed', maven: 'org.jetbrains.exposed:*'},
  GORM: {as: '=GORM, ~gorm', go: 'gorm.io/gorm, github.com/jinzhu/gorm'},
  Hibernate: {
    as: '=Hibernate, jpa',
    maven: `
      org.hibernate:hibernate-core, org.hibernate.orm:*, org.springframework.boot:spring-boot-starter-data-jpa,
      org.springframework.data:spring-data-jpa, io.quarkus:quarkus-hibernate-orm,
      io.quarkus:quarkus-hibernate-orm-panache, org.hibernate:hibernate-entitymanager,
      jakarta.persistence:jakarta.persistence-api, javax.persistence:javax.persistence-api
    `,
  },
  Jdbi: {maven: 'org.jdbi:*'},
  jOOQ: {maven: 'org.jooq:*, org.springframework.boot:spring-boot-starter-jooq'},
  Knex: {as: 'knex.js, knexjs', npm: 'knex'},
  Ktorm: {maven: 'org.ktorm:*'},
  Kysely: {npm: 'kysely'},
  'LINQ to DB': {as: 'linq2db', nuget: 'linq2db'},
  MikroORM: {as: 'mikro orm', npm: '@mikro-orm/core, @mikro-orm/postgresql, @mikro-orm/mysql, @mikro-orm/nestjs'},
  Mongoose: {as: '=Mongoose, ~mongoose', npm: 'mongoose, @nestjs/mongoose, @typegoose/typegoose'},
  MyBatis: {as: 'ibatis', maven: 'org.mybatis:*, org.mybatis.spring.boot:*, com.baomidou:mybatis-plus-boot-starter'},
  NHibernate: {nuget: 'NHibernate, FluentNHibernate'},
  'Objection.js': {as: 'objectionjs', npm: 'objection'},
  Peewee: {as: '=Peewee', pypi: 'peewee'},
  'Pony ORM': {as: 'ponyorm', pypi: 'pony'},
  Prisma: {
    as: '=Prisma, ~prisma',
    npm: '@prisma/client, prisma, @prisma/adapter-pg, @prisma/extension-accelerate',
    pypi: 'prisma',
  },
  Propel: {as: '=Propel', packagist: 'propel/propel, propel/propel1'},
  Querydsl: {maven: 'com.querydsl:*'},
  RepoDB: {nuget: 'RepoDb'},
  ROM: {as: 'rom-rb, ~rom', rubygems: 'rom, rom-sql'},
  Room: {as: '~room, android room, androidx room', maven: 'androidx.room:*'},
  SeaORM: {as: 'sea orm', cargo: 'sea-orm'},
  Sequel: {as: '~sequel', rubygems: 'sequel'},
  Sequelize: {npm: 'sequelize, sequelize-typescript, @nestjs/sequelize'},
  Slick: {as: '~slick', maven: 'com.typesafe.slick:*'},
  'Spring Data JDBC': {
    maven: `
      org.springframework.boot:spring-boot-starter-data-jdbc, org.springframework.boot:spring-boot-starter-jdbc,
      org.springframework.boot:spring-boot-starter-data-r2dbc
    `,
  },
  SQLAlchemy: {as: 'sql alchemy', pypi: 'sqlalchemy, flask-sqlalchemy, sqlalchemy-utils'},
  SQLBoiler: {go: 'github.com/volatiletech/sqlboiler, github.com/aarondl/sqlboiler'},
  sqlc: {go: 'github.com/sqlc-dev/sqlc, github.com/kyleconroy/sqlc'},
  SQLDelight: {maven: 'app.cash.sqldelight:*, com.squareup.sqldelight:*'},
  SQLModel: {pypi: 'sqlmodel'},
  sqlx: {go: 'github.com/jmoiron/sqlx', cargo: 'sqlx'},
  Squirrel: {as: '~squirrel', go: 'github.com/Masterminds/squirrel'},
  'Tortoise ORM': {pypi: 'tortoise-orm'},
  TypeORM: {npm: 'typeorm, @nestjs/typeorm'},
  'upper/db': {go: 'github.com/upper/db'},
  Waterline: {as: '~waterline', npm: 'waterline'},
  XORM: {go: 'xorm.io/xorm, github.com/go-xorm/xorm'},
}
