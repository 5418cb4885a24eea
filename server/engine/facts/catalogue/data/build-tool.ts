// How products are made out of their sources.
import type {Rows} from '../row.ts'

export const buildTool: Rows = {
  'Angular CLI': {npm: '@angular/cli, @angular-devkit/build-angular, @angular/build'},
  'Apache Maven': {as: 'maven', docker: 'maven'},
  Bazel: {npm: '@bazel/bazelisk', docker: 'gcr.io/bazel-public/bazel'},
  Browserify: {npm: 'browserify'},
  Buildpacks: {as: 'cloud native buildpacks, paketo', docker: 'paketobuildpacks/builder'},
  CMake: {pypi: 'scikit-build-core'},
  Composer: {as: '~composer, php composer', docker: 'composer'},
  Conda: {
    as: 'anaconda, miniconda, mamba',
    docker: `
      continuumio/miniconda3, continuumio/anaconda3, condaforge/miniforge3, condaforge/mambaforge, mambaorg/micromamba
    `,
  },
  'Create React App': {as: 'react scripts', npm: 'react-scripts, @craco/craco'},
  'Dagger CI': {as: 'dagger.io', npm: '@dagger.io/dagger', pypi: 'dagger-io', go: 'dagger.io/dagger'},
  Earthly: {docker: 'earthly/earthly'},
  esbuild: {npm: 'esbuild, tsup', go: 'github.com/evanw/esbuild', rubygems: 'jsbundling-rails'},
  GraalVM: {
    as: 'graal vm, native image graalvm',
    maven: 'org.graalvm.sdk:*, org.graalvm.buildtools:*, org.graalvm.polyglot:*',
    docker: `
      ghcr.io/graalvm/graalvm-ce, ghcr.io/graalvm/native-image, ghcr.io/graalvm/jdk,
      ghcr.io/graalvm/native-image-community
    `,
  },
  Gradle: {docker: 'gradle'},
  Grunt: {as: '=Grunt, gruntjs', npm: 'grunt'},
  Gulp: {as: '=Gulp, gulp.js', npm: 'gulp'},
  Hatch: {as: '~hatch, hatchling', pypi: 'hatch'},
  Importmap: {as: 'importmap rails', rubygems: 'importmap-rails'},
  Nix: {as: '=Nix, nixos', docker: 'nixos/nix'},
  Pants: {as: 'pants build, ~pants', pypi: 'pantsbuild-pants'},
  Parcel: {as: '~parcel, parcel.js, parceljs', npm: 'parcel, parcel-bundler'},
  PDM: {as: '~pdm', pypi: 'pdm'},
  Pipenv: {pypi: 'pipenv'},
  Poetry: {as: '=Poetry, ~poetry', pypi: 'poetry, poetry-core'},
  Rollup: {as: '=Rollup, ~rollup', npm: 'rollup, tsdown'},
  Rspack: {as: 'rsbuild', npm: '@rspack/core, @rsbuild/core'},
  sbt: {as: '=SBT, =sbt', docker: 'sbtscala/scala-sbt'},
  Snowpack: {npm: 'snowpack'},
  Sprockets: {as: '~sprockets, =Propshaft', rubygems: 'sprockets-rails, sprockets, propshaft'},
  Turbopack: {npm: 'turbopack'},
  TypeScript: {as: 'type script', nuget: 'Microsoft.TypeScript.MSBuild'},
  uv: {as: '~uv, astral uv', pypi: 'uv', docker: 'ghcr.io/astral-sh/uv'},
  Vite: {
    as: '=Vite, ~vite, vite.js, vitejs',
    npm: 'vite, @vitejs/plugin-react, @vitejs/plugin-vue, @vitejs/plugin-react-swc, rolldown',
    packagist: 'pentatrion/vite-bundle, laravel/vite-plugin',
    rubygems: 'vite_rails, vite_ruby',
  },
  'Vue CLI': {npm: '@vue/cli-service'},
  'wasm-bindgen': {as: 'wasm bindgen', cargo: 'wasm-bindgen'},
  WebAssembly: {
    as: '=WASM, =Wasm, wasmtime, wasmer',
    npm: '@assemblyscript/loader, assemblyscript',
    pypi: 'wasmtime, wasmer',
    go: 'github.com/tetratelabs/wazero',
    cargo: 'wasmtime, wasmer',
  },
  webpack: {
    as: 'web pack',
    npm: 'webpack, webpack-cli, webpack-dev-server, laravel-mix, @symfony/webpack-encore, @rails/webpacker',
    packagist: 'symfony/webpack-encore-bundle',
    rubygems: 'webpacker, shakapacker',
  },
}
