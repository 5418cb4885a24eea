// What turns features on and off.
import type {Rows} from '../row.ts'

export const featureFlags: Rows = {
  ConfigCat: {npm: 'configcat-node, configcat-js, configcat-react', nuget: 'ConfigCat.Client'},
  'django-waffle': {as: '~waffle', pypi: 'django-waffle'},
  Flagsmith: {
    npm: 'flagsmith, flagsmith-nodejs',
    pypi: 'flagsmith',
    maven: 'com.flagsmith:*',
    docker: 'flagsmith/flagsmith',
  },
  Flipper: {as: '~flipper', rubygems: 'flipper, flipper-active_record, flipper-ui'},
  Flipt: {
    npm: '@flipt-io/flipt',
    go: 'go.flipt.io/flipt, go.flipt.io/flipt-grpc',
    docker: 'flipt/flipt, docker.flipt.io/flipt/flipt',
  },
  GrowthBook: {
    as: 'growth book',
    npm: '@growthbook/growthbook, @growthbook/growthbook-react',
    pypi: 'growthbook',
    docker: 'growthbook/growthbook',
  },
  'Laravel Pennant': {packagist: 'laravel/pennant'},
  LaunchDarkly: {
    as: 'launch darkly',
    npm: `
      @launchdarkly/node-server-sdk, launchdarkly-js-client-sdk, launchdarkly-react-client-sdk,
      launchdarkly-node-server-sdk
    `,
    pypi: 'launchdarkly-server-sdk',
    go: 'github.com/launchdarkly/go-server-sdk, gopkg.in/launchdarkly/go-server-sdk.v5',
    maven: 'com.launchdarkly:*',
    rubygems: 'launchdarkly-server-sdk',
    nuget: 'LaunchDarkly.ServerSdk',
    terraform: 'launchdarkly/launchdarkly',
  },
  'Microsoft.FeatureManagement': {nuget: 'Microsoft.FeatureManagement, Microsoft.FeatureManagement.AspNetCore'},
  OpenFeature: {
    as: 'open feature',
    npm: '@openfeature/server-sdk, @openfeature/web-sdk, @openfeature/react-sdk',
    pypi: 'openfeature-sdk',
    go: 'github.com/open-feature/go-sdk',
    maven: 'dev.openfeature:sdk',
    nuget: 'OpenFeature',
  },
  Optimizely: {npm: '@optimizely/optimizely-sdk, @optimizely/react-sdk'},
  'Split.io': {npm: '@splitsoftware/splitio, @splitsoftware/splitio-react', pypi: 'splitio-client'},
  Statsig: {npm: 'statsig-js, statsig-node, @statsig/js-client, @statsig/react-bindings', pypi: 'statsig'},
  Togglz: {maven: 'org.togglz:*'},
  Unleash: {
    as: '~unleash',
    npm: 'unleash-client, @unleash/proxy-client-react, @unleash/nextjs, unleash-proxy-client',
    pypi: 'unleashclient',
    go: 'github.com/Unleash/unleash-client-go',
    maven: 'io.getunleash:*',
    rubygems: 'unleash',
    nuget: 'Unleash.Client',
    docker: 'unleashorg/unleash-server',
    helm: 'unleash',
  },
}
