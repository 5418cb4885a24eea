// Engines that find documents.
import type {Rows} from '../row.ts'

export const search: Rows = {
  Algolia: {
    as: 'algolia search',
    npm: `
      algoliasearch, instantsearch.js, react-instantsearch, react-instantsearch-dom, react-instantsearch-hooks-web,
      vue-instantsearch, @docsearch/react, @algolia/client-search, @docsearch/js, react-instantsearch-nextjs
    `,
    pypi: 'algoliasearch, algoliasearch-django',
    go: 'github.com/algolia/algoliasearch-client-go',
    maven: 'com.algolia:*',
    packagist: 'algolia/algoliasearch-client-php, algolia/search-bundle',
    rubygems: 'algolia, algoliasearch-rails, algolia-rails',
    nuget: 'Algolia.Search',
    terraform: 'philippe-vandermoere/algolia, k-yomo/algolia',
  },
  'Apache Lucene': {
    as: 'lucene',
    maven: 'org.apache.lucene:*, org.hibernate.search:*, org.hibernate:hibernate-search-orm',
    nuget: 'Lucene.Net',
  },
  'Apache Solr': {
    as: 'solr',
    npm: 'solr-client',
    pypi: 'pysolr',
    maven: 'org.apache.solr:*',
    packagist: 'solarium/solarium, nelmio/solarium-bundle',
    rubygems: 'sunspot, sunspot_rails, rsolr',
    docker: 'solr, bitnami/solr',
    helm: 'solr',
    kubernetes: 'SolrCloud',
  },
  Bleve: {go: 'github.com/blevesearch/bleve'},
  'django-haystack': {pypi: 'django-haystack'},
  Elasticsearch: {
    as: 'elastic search, elk, elastic stack',
    npm: `
      @elastic/elasticsearch, elasticsearch, @nestjs/elasticsearch, @elastic/app-search-javascript,
      @elastic/react-search-ui, @elastic/search-ui
    `,
    pypi: 'elasticsearch, elasticsearch-dsl, django-elasticsearch-dsl, elasticsearch8, elasticsearch7, eland',
    go: 'github.com/elastic/go-elasticsearch, github.com/olivere/elastic, gopkg.in/olivere/elastic.v5',
    cargo: 'elasticsearch',
    maven: `
      org.elasticsearch:*, org.elasticsearch.client:*, co.elastic.clients:elasticsearch-java,
      org.springframework.boot:spring-boot-starter-data-elasticsearch,
      org.springframework.data:spring-data-elasticsearch
    `,
    packagist: `
      elasticsearch/elasticsearch, ruflin/elastica, friendsofsymfony/elastica-bundle, babenkoivan/elastic-scout-driver
    `,
    rubygems: 'elasticsearch, elasticsearch-rails, elasticsearch-model, searchkick, chewy',
    nuget: 'Elasticsearch.Net, NEST, Elastic.Clients.Elasticsearch',
    docker: `
      elasticsearch, docker.elastic.co/elasticsearch/elasticsearch, bitnami/elasticsearch, kibana,
      docker.elastic.co/kibana/kibana
    `,
    terraform: 'elastic/elasticstack, elastic/ec',
    helm: 'elasticsearch, kibana, eck-operator',
    kubernetes: 'Elasticsearch, Kibana',
  },
  FlexSearch: {is: 'helper', npm: 'flexsearch'},
  'Fuse.js': {is: 'helper', as: 'fusejs', npm: 'fuse.js'},
  Lunr: {is: 'helper', npm: 'lunr, elasticlunr', pypi: 'lunr'},
  'Manticore Search': {
    as: 'sphinx search, =Manticore',
    npm: 'manticoresearch',
    rubygems: 'thinking-sphinx',
    docker: 'manticoresearch/manticore',
  },
  Meilisearch: {
    as: 'meili search',
    npm: 'meilisearch, @meilisearch/instant-meilisearch',
    pypi: 'meilisearch, meilisearch-python-sdk',
    go: 'github.com/meilisearch/meilisearch-go',
    cargo: 'meilisearch-sdk',
    packagist: 'meilisearch/meilisearch-php',
    rubygems: 'meilisearch, meilisearch-rails',
    nuget: 'MeiliSearch',
    docker: 'getmeili/meilisearch',
    helm: 'meilisearch',
  },
  MiniSearch: {is: 'helper', npm: 'minisearch'},
  OpenSearch: {
    as: 'open search',
    npm: '@opensearch-project/opensearch',
    pypi: 'opensearch-py, opensearch-dsl, django-opensearch-dsl',
    go: 'github.com/opensearch-project/opensearch-go',
    cargo: 'opensearch',
    maven: 'org.opensearch.client:*, org.opensearch:*',
    packagist: 'opensearch-project/opensearch-php',
    rubygems: 'opensearch-ruby',
    nuget: 'OpenSearch.Client, OpenSearch.Net',
    docker: 'opensearchproject/opensearch, opensearchproject/opensearch-dashboards, bitnami/opensearch',
    terraform: 'opensearch-project/opensearch',
    helm: 'opensearch, opensearch-dashboards',
    kubernetes: 'OpenSearchCluster',
  },
  Orama: {npm: '@orama/orama, @lyrasearch/lyra'},
  Tantivy: {pypi: 'tantivy', cargo: 'tantivy'},
  TNTSearch: {packagist: 'teamtnt/tntsearch, teamtnt/laravel-scout-tntsearch-driver'},
  Typesense: {
    npm: 'typesense, typesense-instantsearch-adapter',
    pypi: 'typesense',
    go: 'github.com/typesense/typesense-go',
    packagist: 'typesense/typesense-php',
    rubygems: 'typesense',
    nuget: 'Typesense',
    docker: 'typesense/typesense',
  },
  Vespa: {as: '=Vespa', pypi: 'pyvespa', maven: 'com.yahoo.vespa:*', docker: 'vespaengine/vespa'},
  Whoosh: {as: '=Whoosh', pypi: 'whoosh'},
  ZincSearch: {docker: 'public.ecr.aws/zinclabs/zincsearch, public.ecr.aws/zinclabs/zinc'},
}
