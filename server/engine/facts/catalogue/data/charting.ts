// How figures and graphs are drawn.
import type {Rows} from '../row.ts'

export const charting: Rows = {
  amCharts: {npm: '@amcharts/amcharts5, @amcharts/amcharts4'},
  'Apache ECharts': {as: 'echarts', npm: 'echarts, echarts-for-react, vue-echarts, ngx-echarts', pypi: 'pyecharts'},
  ApexCharts: {as: 'apex charts', npm: 'apexcharts, react-apexcharts, vue3-apexcharts, ng-apexcharts'},
  Bokeh: {pypi: 'bokeh, panel, holoviews'},
  'Chart.js': {as: 'chartjs', npm: 'chart.js, react-chartjs-2, vue-chartjs, ng2-charts', rubygems: 'chartkick'},
  'Cytoscape.js': {as: 'cytoscape', npm: 'cytoscape, react-cytoscapejs'},
  D3: {as: 'd3.js, d3js', npm: 'd3'},
  GoJS: {npm: 'gojs'},
  Highcharts: {as: 'high charts', npm: 'highcharts, highcharts-react-official, highcharts-angular'},
  JointJS: {npm: 'jointjs, @joint/core'},
  Matplotlib: {pypi: 'matplotlib, seaborn'},
  mxGraph: {as: 'maxgraph', npm: 'mxgraph, @maxgraph/core'},
  Nivo: {as: '~nivo', npm: '@nivo/core, @nivo/line, @nivo/bar, @nivo/pie'},
  'Observable Plot': {npm: '@observablehq/plot, @observablehq/runtime'},
  Plotly: {npm: 'plotly.js, react-plotly.js, plotly.js-dist-min', pypi: 'plotly'},
  'React Flow': {as: 'xyflow', npm: 'reactflow, @xyflow/react, @xyflow/svelte, react-flow-renderer'},
  Recharts: {npm: 'recharts'},
  uPlot: {npm: 'uplot'},
  Vega: {as: 'vega-lite', npm: 'vega, vega-lite, vega-embed, react-vega', pypi: 'altair'},
  Victory: {as: '~victory', npm: 'victory'},
  visx: {npm: '@visx/visx, @visx/group'},
}
