// Component libraries and design systems.
import type {Rows} from '../row.ts'

export const designSystem: Rows = {
  'AG Grid': {
    as: 'aggrid',
    npm: `
      ag-grid-community, ag-grid-enterprise, ag-grid-react, ag-grid-angular, @ag-grid-community/*, @ag-grid-enterprise/*
    `,
  },
  'Angular Material': {npm: '@angular/material, @angular/cdk'},
  'Ant Design': {as: 'antd', npm: 'antd, @ant-design/pro-components, ng-zorro-antd, ant-design-vue'},
  'Base UI': {as: 'base-ui', npm: '@base-ui-components/react'},
  Blueprint: {as: '~blueprint, blueprintjs', npm: '@blueprintjs/core'},
  Carbon: {as: 'carbon design system, ~carbon', npm: '@carbon/react, carbon-components, carbon-components-react'},
  'Chakra UI': {as: '=Chakra', npm: '@chakra-ui/react, @chakra-ui/vue-next'},
  'Clarity Design System': {npm: '@clr/angular, @clr/ui, @cds/core'},
  DaisyUI: {as: 'daisy ui', npm: 'daisyui'},
  DevExtreme: {as: 'devexpress', npm: 'devextreme, devextreme-react, devextreme-angular', nuget: 'DevExpress.*'},
  DSFR: {
    as: "système de design de l'état, react-dsfr, dsfr",
    npm: '@gouvfr/dsfr, @codegouvfr/react-dsfr, @gouvminint/vue-dsfr',
    pypi: 'django-dsfr',
  },
  'Elastic UI': {npm: '@elastic/eui'},
  'Element Plus': {as: 'element ui', npm: 'element-plus, element-ui'},
  Evergreen: {as: '~evergreen', npm: 'evergreen-ui'},
  'Fluent UI': {
    as: 'fluentui',
    npm: '@fluentui/react, @fluentui/react-components, office-ui-fabric-react',
    nuget: 'Microsoft.FluentUI.AspNetCore.Components',
  },
  'GOV.UK Design System': {
    as: 'govuk frontend, gov.uk frontend, govuk design system',
    npm: 'govuk-frontend, govuk-react',
    rubygems: 'govuk-components, govuk_design_system_formbuilder, govuk_publishing_components',
  },
  Grommet: {npm: 'grommet'},
  Handsontable: {npm: 'handsontable, @handsontable/react'},
  'Headless UI': {as: 'headlessui', npm: '@headlessui/react, @headlessui/vue'},
  'Ionic UI': {npm: '@ionic/react, @ionic/vue, @ionic/angular, @ionic/core'},
  'Kendo UI': {
    as: 'telerik',
    npm: '@progress/kendo-react-*, @progress/kendo-angular-*',
    nuget: 'Telerik.UI.for.AspNet.Core, Telerik.UI.for.Blazor',
  },
  Mantine: {npm: '@mantine/core'},
  'Material UI': {
    as: '=MUI, material-ui',
    npm: '@mui/material, @mui/joy, @mui/base, @material-ui/core, @mui/x-data-grid, @mui/lab, @material-ui/lab',
  },
  MudBlazor: {nuget: 'MudBlazor'},
  'Naive UI': {npm: 'naive-ui'},
  NextUI: {as: 'heroui', npm: '@nextui-org/react, @heroui/react'},
  'Nuxt UI': {npm: '@nuxt/ui'},
  PatternFly: {npm: '@patternfly/react-core, @patternfly/patternfly'},
  PrimeReact: {as: 'primeng, primevue', npm: 'primereact, primeng, primevue'},
  Quasar: {as: '=Quasar', npm: 'quasar, @quasar/app-vite'},
  'Radix UI': {as: '=Radix', npm: '@radix-ui/*, radix-ui'},
  'React Aria': {npm: 'react-aria, react-aria-components, @adobe/react-spectrum'},
  'Salesforce Lightning': {
    as: 'lightning design system',
    npm: '@salesforce-ux/design-system, @salesforce/design-system-react',
  },
  'SAP UI5': {as: 'ui5, openui5, =Fiori', npm: '@ui5/webcomponents, @ui5/webcomponents-react'},
  'Semantic UI': {npm: 'semantic-ui-react, semantic-ui-css, fomantic-ui'},
  'shadcn/ui': {as: 'shadcn, shadcn ui', npm: 'shadcn, shadcn-ui'},
  Syncfusion: {npm: '@syncfusion/*', nuget: 'Syncfusion.*'},
  'TanStack Table': {is: 'helper', as: 'react table', npm: '@tanstack/react-table, react-table, @tanstack/vue-table'},
  USWDS: {as: 'us web design system', npm: '@uswds/uswds, uswds, @trussworks/react-uswds'},
  Vuetify: {npm: 'vuetify'},
}
