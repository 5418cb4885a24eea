// Maps, tiles, routes and geographic data.
import type {Rows} from '../row.ts'

export const mapEngine: Rows = {
  ArcGIS: {as: 'esri', npm: '@arcgis/core, esri-leaflet, @esri/arcgis-rest-request', pypi: 'arcgis'},
  CesiumJS: {as: '=Cesium', npm: 'cesium, @cesium/engine, resium'},
  'deck.gl': {as: 'deckgl', npm: 'deck.gl, @deck.gl/core', pypi: 'pydeck'},
  GDAL: {
    is: 'helper',
    pypi: 'gdal, rasterio',
    cargo: 'gdal',
    nuget: 'MaxRev.Gdal.Core',
    docker: 'ghcr.io/osgeo/gdal, osgeo/gdal',
  },
  GeoServer: {
    pypi: 'geoserver-rest',
    maven: 'org.geoserver:*',
    docker: 'kartoza/geoserver, docker.osgeo.org/geoserver',
  },
  GeoTools: {maven: 'org.geotools:*'},
  'Google Maps': {
    as: 'google map',
    npm: `
      @googlemaps/js-api-loader, @react-google-maps/api, @vis.gl/react-google-maps, google-map-react,
      @googlemaps/google-maps-services-js, @angular/google-maps
    `,
    pypi: 'googlemaps',
    go: 'googlemaps.github.io/maps',
    maven: 'com.google.android.gms:play-services-maps, com.google.maps:google-maps-services',
  },
  'HERE Maps': {as: '=HERE maps', npm: '@here/maps-api-for-javascript'},
  iTowns: {npm: 'itowns'},
  'kepler.gl': {as: 'keplergl', npm: 'kepler.gl', pypi: 'keplergl'},
  Leaflet: {
    as: '=Leaflet',
    npm: 'leaflet, react-leaflet, vue2-leaflet, @vue-leaflet/vue-leaflet, @asymmetrik/ngx-leaflet',
    pypi: 'folium, django-leaflet',
  },
  Mapbox: {
    as: 'mapbox gl, mapbox gl js',
    npm: 'mapbox-gl, @mapbox/mapbox-sdk, @rnmapbox/maps, @mapbox/mapbox-gl-draw, @mapbox/mapbox-gl-geocoder',
    maven: 'com.mapbox.*',
  },
  MapLibre: {
    as: 'maplibre gl, maplibre gl js',
    npm: 'maplibre-gl, react-map-gl, @vis.gl/react-maplibre',
    maven: 'org.maplibre.gl:*',
  },
  MapServer: {docker: 'camptocamp/mapserver'},
  Martin: {as: '~martin', docker: 'maplibre/martin, ghcr.io/maplibre/martin'},
  Nominatim: {docker: 'mediagis/nominatim'},
  OpenLayers: {as: 'open layers', npm: 'ol, openlayers'},
  OpenTripPlanner: {docker: 'opentripplanner/opentripplanner'},
  OSRM: {npm: '@project-osrm/osrm', docker: 'osrm/osrm-backend'},
  pg_tileserv: {
    as: 'tegola, tileserver gl',
    npm: 'tileserver-gl',
    docker: 'pramsey/pg_tileserv, gospatial/tegola, maptiler/tileserver-gl',
  },
  TomTom: {npm: '@tomtom-international/web-sdk-maps'},
  Valhalla: {as: '=Valhalla', docker: 'ghcr.io/gis-ops/docker-valhalla/valhalla'},
}
