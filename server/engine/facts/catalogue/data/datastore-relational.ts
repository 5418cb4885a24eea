// Where data is kept: relational databases.
import type {Rows} from '../row.ts'

export const datastoreRelational: Rows = {
  'Apache Derby': {as: '~derby', maven: 'org.apache.derby:derby, org.apache.derby:derbyclient'},
  CockroachDB: {
    as: 'cockroach db',
    pypi: 'sqlalchemy-cockroachdb, django-cockroachdb',
    go: 'github.com/cockroachdb/cockroach-go',
    rubygems: 'activerecord-cockroachdb-adapter',
    docker: 'cockroachdb/cockroach',
    terraform: 'cockroachdb/cockroach',
    helm: 'cockroachdb',
  },
  'Google Cloud Spanner': {
    as: 'cloud spanner, =Spanner',
    npm: '@google-cloud/spanner',
    pypi: 'google-cloud-spanner, sqlalchemy-spanner',
    go: 'cloud.google.com/go/spanner',
    maven: 'com.google.cloud:google-cloud-spanner, com.google.cloud:google-cloud-spanner-jdbc',
    nuget: 'Google.Cloud.Spanner.Data',
  },
  H2: {is: 'helper', as: 'h2 database, ~h2', maven: 'com.h2database:h2, io.r2dbc:r2dbc-h2, io.quarkus:quarkus-jdbc-h2'},
  HSQLDB: {as: 'hypersql', maven: 'org.hsqldb:hsqldb'},
  'IBM Db2': {
    as: 'db2',
    npm: 'ibm_db',
    pypi: 'ibm-db',
    maven: 'com.ibm.db2:jcc',
    docker: 'ibmcom/db2, icr.io/db2_community/db2',
  },
  libSQL: {
    as: 'turso',
    npm: '@libsql/client, @tursodatabase/serverless',
    cargo: 'libsql',
    docker: 'ghcr.io/tursodatabase/libsql-server',
  },
  MariaDB: {
    npm: 'mariadb',
    pypi: 'mariadb',
    maven: 'org.mariadb.jdbc:mariadb-java-client, org.mariadb:r2dbc-mariadb, io.quarkus:quarkus-jdbc-mariadb',
    docker: 'mariadb, bitnami/mariadb, linuxserver/mariadb, bitnami/mariadb-galera',
    helm: 'mariadb, mariadb-galera',
    kubernetes: 'MariaDB',
  },
  'Microsoft SQL Server': {
    as: 'sql server, mssql, azure sql',
    npm: 'mssql, tedious, msnodesqlv8',
    pypi: 'pymssql, mssql-django, mssql-python',
    go: 'github.com/denisenkom/go-mssqldb, github.com/microsoft/go-mssqldb, gorm.io/driver/sqlserver',
    cargo: 'tiberius',
    maven: `
      com.microsoft.sqlserver:mssql-jdbc, net.sourceforge.jtds:jtds, io.quarkus:quarkus-jdbc-mssql, io.r2dbc:r2dbc-mssql
    `,
    rubygems: 'tiny_tds, activerecord-sqlserver-adapter',
    nuget: 'Microsoft.Data.SqlClient, System.Data.SqlClient, Microsoft.EntityFrameworkCore.SqlServer',
    docker: 'mcr.microsoft.com/mssql/server, mcr.microsoft.com/azure-sql-edge',
  },
  MySQL: {
    npm: 'mysql, mysql2, promise-mysql, @mysql/xdevapi, serverless-mysql',
    pypi: 'mysqlclient, pymysql, mysql-connector-python, aiomysql, asyncmy, mysql-connector',
    go: 'github.com/go-sql-driver/mysql, gorm.io/driver/mysql',
    cargo: 'mysql, mysql_async, mysql_common',
    maven: `
      mysql:mysql-connector-java, com.mysql:mysql-connector-j, io.asyncer:r2dbc-mysql, dev.miku:r2dbc-mysql,
      io.quarkus:quarkus-jdbc-mysql, io.vertx:vertx-mysql-client
    `,
    rubygems: 'mysql2, trilogy, activerecord-trilogy-adapter',
    nuget: 'MySql.Data, MySqlConnector, Pomelo.EntityFrameworkCore.MySql, MySql.EntityFrameworkCore',
    docker: 'mysql, mysql/mysql-server, bitnami/mysql, percona, percona/percona-server, cimg/mysql',
    helm: 'mysql',
    kubernetes: 'InnoDBCluster, PerconaXtraDBCluster',
  },
  Neon: {as: '=Neon', npm: '@neondatabase/serverless', terraform: 'kislerdm/neon'},
  'Oracle Database': {
    as: 'oracle db, =Oracle, ~oracle',
    npm: 'oracledb',
    pypi: 'cx-oracle, oracledb',
    go: 'github.com/godror/godror, github.com/sijms/go-ora',
    maven: 'com.oracle.database.jdbc:*, com.oracle.ojdbc:*, com.oracle.jdbc:*',
    rubygems: 'ruby-oci8, activerecord-oracle_enhanced-adapter',
    nuget: 'Oracle.ManagedDataAccess, Oracle.ManagedDataAccess.Core, Oracle.EntityFrameworkCore',
    docker: 'gvenzl/oracle-xe, gvenzl/oracle-free, container-registry.oracle.com/database/*',
  },
  PlanetScale: {npm: '@planetscale/database', terraform: 'planetscale/planetscale'},
  PostgreSQL: {
    as: 'postgres, pgsql, postgre, psql, ~pg',
    npm: `
      pg, pg-promise, pg-pool, pg-native, postgres, slonik, pg-cursor, pg-query-stream, pgtyped, @pgtyped/runtime,
      @vercel/postgres, @electric-sql/pglite, postgraphile
    `,
    pypi: 'psycopg, psycopg2, psycopg2-binary, psycopg-binary, asyncpg, pg8000, aiopg, psycopg-pool',
    go: `
      github.com/lib/pq, github.com/jackc/pgx, github.com/jackc/pgconn, github.com/jackc/pgtype, gorm.io/driver/postgres
    `,
    cargo: 'postgres, tokio-postgres, deadpool-postgres, postgres-types, bb8-postgres',
    maven: `
      org.postgresql:postgresql, org.postgresql:r2dbc-postgresql, io.r2dbc:r2dbc-postgresql,
      com.impossibl.pgjdbc-ng:pgjdbc-ng, io.vertx:vertx-pg-client, io.quarkus:quarkus-jdbc-postgresql,
      io.quarkus:quarkus-reactive-pg-client
    `,
    rubygems: 'pg, sequel_pg, activerecord-postgis-adapter',
    nuget: 'Npgsql, Npgsql.EntityFrameworkCore.PostgreSQL, Npgsql.DependencyInjection, Aspire.Npgsql, Marten',
    docker: `
      postgres, bitnami/postgresql, postgis/postgis, timescale/timescaledb, pgvector/pgvector, supabase/postgres,
      ankane/pgvector, ghcr.io/cloudnative-pg/postgresql, cimg/postgres, crunchydata/crunchy-postgres,
      pgbouncer/pgbouncer, bitnami/pgbouncer, edoburu/pgbouncer, bitnami/postgresql-repmgr
    `,
    terraform: 'cyrilgdn/postgresql',
    helm: 'postgresql, postgresql-ha, timescaledb-single, cloudnative-pg, pgbouncer, postgres-operator',
    kubernetes: 'PostgresCluster, postgresql',
  },
  SQLite: {
    npm: `
      sqlite3, better-sqlite3, sqlite, sql.js, expo-sqlite, node-sqlite3-wasm, @sqlite.org/sqlite-wasm,
      react-native-sqlite-storage, @op-engineering/op-sqlite, wa-sqlite, better-sqlite3-multiple-ciphers
    `,
    pypi: 'aiosqlite, pysqlite3, pysqlite3-binary, sqlite-utils, apsw',
    go: `
      github.com/mattn/go-sqlite3, modernc.org/sqlite, gorm.io/driver/sqlite, github.com/glebarez/sqlite,
      zombiezen.com/go/sqlite, crawshaw.io/sqlite
    `,
    cargo: 'rusqlite, libsqlite3-sys, tokio-rusqlite, sqlite, r2d2_sqlite',
    maven: 'org.xerial:sqlite-jdbc, androidx.sqlite:*',
    rubygems: 'sqlite3',
    nuget: `
      Microsoft.Data.Sqlite, Microsoft.Data.Sqlite.Core, System.Data.SQLite, System.Data.SQLite.Core,
      Microsoft.EntityFrameworkCore.Sqlite, sqlite-net-pcl, SQLitePCLRaw.*
    `,
    docker: 'keinos/sqlite3, litestream/litestream',
  },
  Supabase: {
    npm: `
      @supabase/supabase-js, @supabase/ssr, @supabase/auth-helpers-nextjs, @supabase/auth-helpers-react,
      @supabase/auth-ui-react, @supabase/postgrest-js, @supabase/realtime-js
    `,
    pypi: 'supabase, postgrest',
    docker: 'supabase/studio, supabase/gotrue, supabase/realtime, supabase/storage-api',
    terraform: 'supabase/supabase',
  },
  TiDB: {
    npm: '@tidbcloud/serverless',
    docker: 'pingcap/tidb, pingcap/tikv, pingcap/pd',
    helm: 'tidb-operator',
    kubernetes: 'TidbCluster',
  },
  YugabyteDB: {
    as: 'yugabyte',
    pypi: 'psycopg2-yugabytedb',
    maven: 'com.yugabyte:*',
    docker: 'yugabytedb/yugabyte',
    helm: 'yugabyte',
  },
}
