// What keeps data near for a while.
import type {Rows} from '../row.ts'

export const cache: Rows = {
  'Apache Ignite': {
    as: '=Ignite',
    npm: 'apache-ignite-client',
    pypi: 'pyignite',
    maven: 'org.apache.ignite:*',
    nuget: 'Apache.Ignite',
    docker: 'apacheignite/ignite',
  },
  Caffeine: {is: 'helper', as: '=Caffeine', maven: 'com.github.ben-manes.caffeine:*'},
  EasyCaching: {is: 'helper', nuget: 'EasyCaching.*'},
  Ehcache: {maven: 'org.ehcache:ehcache, net.sf.ehcache:ehcache'},
  FusionCache: {is: 'helper', nuget: 'ZiggyCreatures.FusionCache'},
  groupcache: {is: 'helper', go: 'github.com/golang/groupcache, github.com/mailgun/groupcache'},
  Hazelcast: {
    npm: 'hazelcast-client',
    pypi: 'hazelcast-python-client',
    go: 'github.com/hazelcast/hazelcast-go-client',
    maven: 'com.hazelcast:*',
    nuget: 'Hazelcast.Net',
    docker: 'hazelcast/hazelcast',
    helm: 'hazelcast',
  },
  Infinispan: {
    npm: 'infinispan',
    maven: 'org.infinispan:*, io.quarkus:quarkus-infinispan-client',
    docker: 'infinispan/server, quay.io/infinispan/server',
  },
  Memcached: {
    as: 'memcache',
    npm: 'memcached, memjs, memcache',
    pypi: 'pymemcache, pylibmc, python-memcached, aiomcache',
    go: 'github.com/bradfitz/gomemcache',
    cargo: 'memcache',
    maven: 'net.spy:spymemcached, com.googlecode.xmemcached:xmemcached',
    rubygems: 'dalli',
    nuget: 'EnyimMemcachedCore, EnyimMemcached',
    docker: 'memcached, bitnami/memcached',
    helm: 'memcached',
  },
  moka: {is: 'helper', as: '~moka', cargo: 'moka'},
  Redis: {
    as: 'valkey, elasticache, ioredis, jedis',
    npm: `
      redis, ioredis, connect-redis, @upstash/redis, cache-manager-ioredis, cache-manager-redis-store, rate-limit-redis,
      @keyv/redis, handy-redis, redis-om, @nestjs-modules/ioredis, @liaoliaots/nestjs-redis, @redis/client, iovalkey,
      @valkey/valkey-glide, redlock
    `,
    pypi: `
      redis, aioredis, django-redis, hiredis, redis-om, valkey, redis-py-cluster, flask-redis, fakeredis, valkey-glide,
      channels-redis
    `,
    go: `
      github.com/redis/go-redis, github.com/go-redis/redis, github.com/gomodule/redigo, github.com/redis/rueidis,
      github.com/valkey-io/valkey-go, github.com/go-redsync/redsync, github.com/mediocregopher/radix
    `,
    cargo: 'redis, fred, deadpool-redis, bb8-redis, rustis, r2d2_redis',
    maven: `
      redis.clients:jedis, io.lettuce:lettuce-core, org.redisson:*,
      org.springframework.boot:spring-boot-starter-data-redis,
      org.springframework.boot:spring-boot-starter-data-redis-reactive, org.springframework.data:spring-data-redis,
      org.springframework.session:spring-session-data-redis, io.quarkus:quarkus-redis-client
    `,
    packagist: 'predis/predis, snc/redis-bundle, symfony/redis-messenger',
    rubygems: 'redis, redis-rails, hiredis, redis-client, redis-namespace, redis-store, redlock, valkey-rb',
    nuget: `
      StackExchange.Redis, StackExchange.Redis.Extensions.Core, Microsoft.Extensions.Caching.StackExchangeRedis,
      Microsoft.Extensions.Caching.Redis, ServiceStack.Redis, NRedisStack, FreeRedis, CSRedisCore,
      Aspire.StackExchange.Redis
    `,
    docker: `
      redis, redis/redis-stack, redis/redis-stack-server, bitnami/redis, bitnami/redis-cluster, bitnami/redis-sentinel,
      valkey/valkey, bitnami/valkey, redislabs/redismod, redislabs/rejson, eqalpha/keydb,
      docker.dragonflydb.io/dragonflydb/dragonfly, cimg/redis, rediscommander/redis-commander, redis/redisinsight
    `,
    terraform: 'RedisLabs/rediscloud, upstash/upstash',
    helm: 'redis, redis-cluster, redis-ha, valkey, dragonfly',
    kubernetes: 'RedisCluster, RedisFailover, Dragonfly',
  },
  Ristretto: {is: 'helper', go: 'github.com/dgraph-io/ristretto'},
  Varnish: {as: '=Varnish', docker: 'varnish'},
}
