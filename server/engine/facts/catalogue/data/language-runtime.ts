// Languages, and what runs them.
import type {Rows} from '../row.ts'

export const languageRuntime: Rows = {
  '.NET': {
    as: 'dotnet, .net core, .net framework, c#',
    docker: `
      mcr.microsoft.com/dotnet/sdk, mcr.microsoft.com/dotnet/runtime, mcr.microsoft.com/dotnet/runtime-deps,
      mcr.microsoft.com/dotnet/core/*, mcr.microsoft.com/dotnet/framework/*
    `,
  },
  'async-std': {as: '~smol', cargo: 'async-std, smol'},
  Bun: {as: '=Bun, ~bun', docker: 'oven/bun'},
  'C++': {as: 'c++, gcc, clang', docker: 'gcc, silkeh/clang, conanio/gcc11'},
  Clojure: {maven: 'org.clojure:clojure', docker: 'clojure'},
  Crystal: {as: '~crystal', docker: 'crystallang/crystal'},
  Dart: {as: '=Dart, =Flutter', docker: 'dart, cirrusci/flutter, ghcr.io/cirruslabs/flutter'},
  Deno: {as: '=Deno', docker: 'denoland/deno'},
  Elixir: {as: '=Elixir, =Phoenix, phoenix framework', docker: 'elixir, hexpm/elixir'},
  Erlang: {as: 'erlang/otp', docker: 'erlang'},
  Go: {as: 'golang, ~go', docker: 'golang, bitnami/golang, cimg/go, public.ecr.aws/docker/library/golang'},
  Groovy: {
    as: '=Groovy',
    maven: 'org.codehaus.groovy:groovy-all, org.apache.groovy:groovy-all, org.codehaus.groovy:groovy',
  },
  Haskell: {docker: 'haskell, fpco/stack-build'},
  Java: {
    as: '=Java, openjdk, jdk, temurin',
    docker: `
      openjdk, eclipse-temurin, amazoncorretto, adoptopenjdk, azul/zulu-openjdk, azul/zulu-openjdk-alpine,
      bellsoft/liberica-openjdk-alpine, bellsoft/liberica-runtime-container, gcr.io/distroless/java,
      gcr.io/distroless/java17-debian12, gcr.io/distroless/java21-debian12, ibm-semeru-runtimes, cimg/openjdk,
      mcr.microsoft.com/openjdk/jdk, registry.access.redhat.com/ubi8/openjdk-17,
      registry.access.redhat.com/ubi9/openjdk-21, public.ecr.aws/docker/library/amazoncorretto,
      public.ecr.aws/lambda/java
    `,
  },
  Julia: {as: '=Julia', docker: 'julia'},
  Kotlin: {
    as: '=Kotlin',
    maven: `
      org.jetbrains.kotlin:kotlin-stdlib, org.jetbrains.kotlin:kotlin-stdlib-jdk8,
      org.jetbrains.kotlin:org.jetbrains.kotlin.jvm.gradle.plugin
    `,
  },
  'Node.js': {
    as: 'nodejs, node js',
    docker: `
      node, bitnami/node, cimg/node, gcr.io/distroless/nodejs, gcr.io/distroless/nodejs18-debian11,
      gcr.io/distroless/nodejs20-debian12, gcr.io/distroless/nodejs22-debian12, public.ecr.aws/docker/library/node,
      public.ecr.aws/lambda/nodejs
    `,
  },
  OCaml: {docker: 'ocaml/opam'},
  Perl: {as: '=Perl', docker: 'perl'},
  PHP: {docker: 'php, bitnami/php-fpm, serversideup/php, webdevops/php-nginx, cimg/php'},
  Python: {
    docker: `
      python, bitnami/python, cimg/python, gcr.io/distroless/python3, gcr.io/distroless/python3-debian12,
      public.ecr.aws/docker/library/python, public.ecr.aws/lambda/python
    `,
  },
  R: {as: '~r, rstudio, r-base', docker: 'r-base, rocker/r-ver, rocker/shiny, rocker/rstudio, rocker/tidyverse'},
  Ruby: {as: '=Ruby', docker: 'ruby, cimg/ruby, bitnami/ruby, public.ecr.aws/docker/library/ruby'},
  Rust: {as: '=Rust', docker: 'rust, clux/muslrust, ekidd/rust-musl-builder, lukemathwalker/cargo-chef'},
  Scala: {as: '=Scala', maven: 'org.scala-lang:scala-library, org.scala-lang:scala3-library_3'},
  Swift: {as: '~swift', docker: 'swift'},
  Tokio: {as: '=Tokio, ~tokio', cargo: 'tokio'},
}
