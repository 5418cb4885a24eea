// How a product’s use is measured, and figures shown.
import type {Rows} from '../row.ts'

export const analytics: Rows = {
  Ahoy: {as: '~ahoy', rubygems: 'ahoy_matey'},
  Amplitude: {
    as: '~amplitude',
    npm: '@amplitude/analytics-browser, amplitude-js, @amplitude/analytics-node, @amplitude/analytics-react-native',
    pypi: 'amplitude-analytics',
  },
  'Apache Superset': {
    as: '=Superset',
    npm: '@superset-ui/embedded-sdk, @superset-ui/core',
    pypi: 'apache-superset',
    docker: 'apache/superset',
    helm: 'superset',
  },
  Cube: {as: 'cube.js, cubejs, ~cube', npm: '@cubejs-client/core, @cubejs-backend/server', docker: 'cubejs/cube'},
  'Google Analytics': {
    as: '=GA4, google tag manager',
    npm: 'react-ga, react-ga4, @next/third-parties, vue-gtag, ngx-google-analytics, @analytics/google-analytics',
    pypi: 'google-analytics-data',
    packagist: 'spatie/laravel-analytics',
  },
  Heap: {as: 'heap analytics, ~heap', npm: '@heap/react-native-heap'},
  Hotjar: {npm: '@hotjar/browser, react-hotjar'},
  Lightdash: {docker: 'lightdash/lightdash'},
  Matomo: {
    as: '=Piwik',
    npm: '@datapunt/matomo-tracker-react, matomo-tracker, vue-matomo, ngx-matomo-client, @socialgouv/matomo-next',
    docker: 'matomo, bitnami/matomo',
    helm: 'matomo',
  },
  Metabase: {npm: '@metabase/embedding-sdk-react', docker: 'metabase/metabase', helm: 'metabase'},
  Mixpanel: {npm: 'mixpanel, mixpanel-browser', pypi: 'mixpanel', rubygems: 'mixpanel-ruby'},
  Plausible: {
    as: 'plausible analytics, ~plausible',
    npm: 'plausible-tracker, next-plausible',
    docker: 'plausible/analytics, ghcr.io/plausible/community-edition',
  },
  PostHog: {
    npm: 'posthog-js, posthog-node, posthog-react-native',
    pypi: 'posthog',
    go: 'github.com/posthog/posthog-go',
    rubygems: 'posthog-ruby',
    docker: 'posthog/posthog',
  },
  'Power BI': {as: 'powerbi', npm: 'powerbi-client, powerbi-client-react', nuget: 'Microsoft.PowerBI.Api'},
  Redash: {docker: 'redash/redash'},
  RudderStack: {
    as: 'rudder stack',
    npm: '@rudderstack/rudder-sdk-node, rudder-sdk-js',
    docker: 'rudderlabs/rudder-server',
  },
  Snowplow: {as: '=Snowplow', npm: '@snowplow/browser-tracker, @snowplow/javascript-tracker', pypi: 'snowplow-tracker'},
  Tableau: {as: '=Tableau', npm: '@tableau/embedding-api', pypi: 'tableauserverclient'},
  'Twilio Segment': {
    as: 'segment.io, =Segment.io',
    npm: '@segment/analytics-next, @segment/analytics-node, analytics-node, @segment/analytics-react-native',
    pypi: 'segment-analytics-python',
    go: 'github.com/segmentio/analytics-go, gopkg.in/segmentio/analytics-go.v3',
    maven: 'com.segment.analytics.java:*',
    rubygems: 'analytics-ruby',
  },
  Umami: {as: '=Umami', npm: '@umami/node', docker: 'ghcr.io/umami-software/umami'},
}
