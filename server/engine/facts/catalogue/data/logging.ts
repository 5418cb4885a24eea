// How programs log, and where logs are gathered.
import type {Rows} from '../row.ts'

export const logging: Rows = {
  Bunyan: {as: '=Bunyan', npm: 'bunyan'},
  'Datadog Vector': {as: 'vector.dev', docker: 'timberio/vector', helm: 'vector'},
  env_logger: {as: '~log4rs, ~slog', cargo: 'log4rs, slog'},
  Fluentd: {
    as: 'fluent bit, fluent-bit',
    npm: 'fluent-logger',
    pypi: 'fluent-logger',
    rubygems: 'fluentd, fluent-logger',
    docker: 'fluent/fluentd, fluent/fluent-bit, cr.fluentbit.io/fluent/fluent-bit',
    helm: 'fluentd, fluent-bit',
  },
  Graylog: {npm: 'gelf-pro', pypi: 'graypy', rubygems: 'gelf', docker: 'graylog/graylog', helm: 'graylog'},
  Log4j: {
    as: 'log4j2',
    maven: 'org.apache.logging.log4j:log4j-core, org.springframework.boot:spring-boot-starter-log4j2, log4j:log4j',
  },
  log4js: {npm: 'log4js'},
  log4net: {nuget: 'log4net'},
  Logback: {maven: 'ch.qos.logback:logback-classic, net.logstash.logback:logstash-logback-encoder'},
  Logrus: {go: 'github.com/sirupsen/logrus'},
  Logtail: {as: 'better stack', npm: '@logtail/node, @logtail/winston'},
  LogTape: {npm: '@logtape/logtape'},
  Loguru: {pypi: 'loguru'},
  Monolog: {as: '=Monolog', packagist: 'monolog/monolog, symfony/monolog-bundle'},
  NLog: {nuget: 'NLog, NLog.Web.AspNetCore'},
  Papertrail: {npm: 'winston-papertrail'},
  Pino: {as: '=Pino, ~pino', npm: 'pino, nestjs-pino, pino-http'},
  Seq: {as: '~seq, =Seq', docker: 'datalust/seq'},
  Serilog: {nuget: 'Serilog, Serilog.AspNetCore, Serilog.Extensions.Hosting, Serilog.Sinks.Seq'},
  structlog: {pypi: 'structlog'},
  'tokio-tracing': {as: 'tracing-subscriber', cargo: 'tracing, tracing-subscriber'},
  Winston: {as: '=Winston', npm: 'winston, nest-winston'},
  zap: {as: '~zap, uber zap', go: 'go.uber.org/zap'},
  zerolog: {go: 'github.com/rs/zerolog'},
}
