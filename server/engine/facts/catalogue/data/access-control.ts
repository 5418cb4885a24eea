// Who may do what, once it is known who they are.
import type {Rows} from '../row.ts'

export const accessControl: Rows = {
  CanCanCan: {as: 'cancan', rubygems: 'cancancan, cancan'},
  Casbin: {
    npm: 'casbin',
    pypi: 'casbin, pycasbin',
    go: 'github.com/casbin/casbin',
    cargo: 'casbin',
    maven: 'org.casbin:jcasbin',
    nuget: 'Casbin.NET',
  },
  CASL: {as: '=CASL', npm: '@casl/ability, @casl/react'},
  Cerbos: {npm: '@cerbos/grpc, @cerbos/http', go: 'github.com/cerbos/cerbos-sdk-go', docker: 'ghcr.io/cerbos/cerbos'},
  'Open Policy Agent': {
    as: 'opa, rego',
    npm: '@open-policy-agent/opa-wasm',
    go: 'github.com/open-policy-agent/opa',
    docker: 'openpolicyagent/opa, openpolicyagent/opa-envoy-plugin',
    helm: 'gatekeeper, opa',
    kubernetes: 'ConstraintTemplate',
  },
  OpenFGA: {
    as: 'open fga',
    npm: '@openfga/sdk',
    pypi: 'openfga-sdk',
    go: 'github.com/openfga/go-sdk, github.com/openfga/openfga',
    maven: 'dev.openfga:openfga-sdk',
    docker: 'openfga/openfga',
    helm: 'openfga',
  },
  Oso: {as: '~oso', npm: 'oso, oso-cloud', pypi: 'oso, oso-cloud'},
  'Permit.io': {npm: 'permitio', docker: 'permitio/pdp-v2'},
  Pundit: {as: '=Pundit', rubygems: 'pundit'},
  'Spatie Permission': {as: 'laravel permission', packagist: 'spatie/laravel-permission'},
  SpiceDB: {
    as: 'authzed, spice db',
    npm: '@authzed/authzed-node',
    pypi: 'authzed',
    go: 'github.com/authzed/authzed-go',
    docker: 'authzed/spicedb',
  },
}
