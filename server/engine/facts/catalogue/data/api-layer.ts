// How programs offer themselves to other programs: protocols, schemas, servers and clients.
import type {Rows} from '../row.ts'

export const apiLayer: Rows = {
  'Apache Avro': {
    as: 'avro',
    npm: 'avsc',
    pypi: 'avro, fastavro, avro-python3',
    go: 'github.com/linkedin/goavro, github.com/hamba/avro',
    cargo: 'apache-avro',
    maven: 'org.apache.avro:*',
    nuget: 'Apache.Avro',
  },
  'Apache Thrift': {
    as: 'thrift',
    npm: 'thrift',
    pypi: 'thrift, thriftpy2',
    go: 'github.com/apache/thrift',
    cargo: 'thrift',
    maven: 'org.apache.thrift:*',
  },
  'API Platform': {as: 'api-platform', packagist: 'api-platform/core, api-platform/symfony, api-platform/laravel'},
  'Apollo Server': {
    as: 'apollo federation, apollo gateway, ~apollo',
    npm: `
      @apollo/server, apollo-server, apollo-server-express, @apollo/gateway, @apollo/subgraph, @as-integrations/next,
      @nestjs/apollo
    `,
  },
  'Cap’n Proto': {
    as: "cap'n proto, capnproto",
    npm: 'capnp-ts, capnweb',
    pypi: 'pycapnp',
    go: 'capnproto.org/go/capnp',
    cargo: 'capnp',
  },
  FlatBuffers: {
    as: 'flat buffers',
    npm: 'flatbuffers',
    pypi: 'flatbuffers',
    go: 'github.com/google/flatbuffers',
    cargo: 'flatbuffers',
    maven: 'com.google.flatbuffers:flatbuffers-java',
  },
  GraphQL: {
    npm: 'graphql, graphql-tools, @graphql-tools/schema, @nestjs/graphql, graphql-http',
    pypi: 'graphene, graphene-django, strawberry-graphql, ariadne, graphql-core',
    go: 'github.com/99designs/gqlgen, github.com/graphql-go/graphql, github.com/graph-gophers/graphql-go',
    cargo: 'async-graphql, juniper',
    maven: `
      com.graphql-java:*, org.springframework.boot:spring-boot-starter-graphql, com.netflix.graphql.dgs:*,
      com.expediagroup:*
    `,
    packagist: 'webonyx/graphql-php, nuwave/lighthouse, overblog/graphql-bundle',
    rubygems: 'graphql',
    nuget: 'HotChocolate.AspNetCore, GraphQL, GraphQL.Server.*, HotChocolate.*',
  },
  'GraphQL Yoga': {npm: 'graphql-yoga'},
  gRPC: {
    as: 'grpc-web, grpc gateway, connect rpc, connectrpc',
    npm: '@grpc/grpc-js, grpc, @grpc/proto-loader, grpc-web, @connectrpc/connect, nice-grpc, @connectrpc/connect-node',
    pypi: 'grpcio, grpclib, grpcio-tools, betterproto',
    go: `
      google.golang.org/grpc, github.com/grpc-ecosystem/grpc-gateway, connectrpc.com/connect,
      github.com/bufbuild/connect-go
    `,
    cargo: 'tonic, grpcio',
    maven: `
      io.grpc:*, net.devh:grpc-server-spring-boot-starter, net.devh:grpc-client-spring-boot-starter,
      io.quarkus:quarkus-grpc
    `,
    packagist: 'grpc/grpc',
    rubygems: 'grpc, gruf',
    nuget: 'Grpc.AspNetCore, Grpc.Net.Client, Grpc.Core',
  },
  Hasura: {npm: 'hasura-cli', docker: 'hasura/graphql-engine'},
  'JSON:API': {
    as: 'jsonapi',
    npm: 'jsonapi-serializer, kitsu',
    pypi: 'djangorestframework-jsonapi',
    rubygems: 'jsonapi-resources, jsonapi-serializer, graphiti',
  },
  Mercurius: {npm: 'mercurius'},
  OData: {npm: 'odata-query, @odata/server', maven: 'org.apache.olingo:*', nuget: 'Microsoft.AspNetCore.OData'},
  OpenFeign: {
    as: 'spring cloud openfeign, =Feign',
    maven: 'org.springframework.cloud:spring-cloud-starter-openfeign, io.github.openfeign:*',
  },
  oRPC: {npm: '@orpc/server, @orpc/client'},
  PostGraphile: {as: 'grafast', npm: 'postgraphile-core'},
  PostgREST: {docker: 'postgrest/postgrest'},
  Pothos: {as: 'nexus graphql', npm: '@pothos/core, nexus'},
  'Protocol Buffers': {
    as: 'protobuf, protobufs',
    npm: 'protobufjs, google-protobuf, @bufbuild/protobuf, ts-proto',
    go: 'google.golang.org/protobuf, github.com/golang/protobuf',
    cargo: 'prost, protobuf',
    maven: 'com.google.protobuf:*',
    packagist: 'google/protobuf',
    rubygems: 'google-protobuf',
    nuget: 'Google.Protobuf, protobuf-net',
  },
  SOAP: {
    as: '=SOAP, wsdl',
    npm: 'soap, strong-soap',
    pypi: 'zeep, spyne, suds-py3',
    maven: `
      org.apache.cxf:*, com.sun.xml.ws:jaxws-ri, org.springframework.boot:spring-boot-starter-web-services,
      org.springframework.ws:*
    `,
    packagist: 'phpro/soap-client',
    rubygems: 'savon',
    nuget: 'System.ServiceModel.Http, CoreWCF.*, System.ServiceModel.Primitives',
  },
  'Spring Cloud Gateway': {
    maven: `
      org.springframework.cloud:spring-cloud-starter-gateway,
      org.springframework.cloud:spring-cloud-starter-netflix-zuul, org.springframework.cloud:spring-cloud-gateway-*
    `,
  },
  Swagger: {
    is: 'helper',
    as: 'openapi, =OAS',
    npm: `
      swagger-ui-express, @nestjs/swagger, swagger-jsdoc, @fastify/swagger, @fastify/swagger-ui, tsoa,
      express-openapi-validator, openapi-fetch, swagger-ui-react
    `,
    pypi: 'drf-spectacular, drf-yasg, flasgger, apispec, openapi-core',
    go: `
      github.com/swaggo/swag, github.com/go-swagger/go-swagger, github.com/getkin/kin-openapi,
      github.com/oapi-codegen/runtime, github.com/deepmap/oapi-codegen, github.com/danielgtaylor/huma,
      github.com/ogen-go/ogen
    `,
    cargo: 'utoipa, okapi',
    maven: 'org.springdoc:*, io.springfox:*, io.swagger.core.v3:*, io.swagger:*',
    packagist: 'nelmio/api-doc-bundle, zircote/swagger-php, darkaonline/l5-swagger',
    rubygems: 'rswag, rswag-api, grape-swagger',
    nuget: 'Swashbuckle.AspNetCore, NSwag.AspNetCore',
    docker: 'swaggerapi/swagger-ui',
  },
  tRPC: {npm: '@trpc/server, @trpc/client, @trpc/react-query, @trpc/next'},
  'ts-rest': {npm: '@ts-rest/core, @ts-rest/nest'},
  Twirp: {go: 'github.com/twitchtv/twirp'},
  TypeGraphQL: {as: 'type-graphql', npm: 'type-graphql'},
  WunderGraph: {as: 'wundergraph cosmo', npm: '@wundergraph/sdk'},
}
