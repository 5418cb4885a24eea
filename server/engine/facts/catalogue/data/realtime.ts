// How news reaches screens at once.
import type {Rows} from '../row.ts'

export const realtime: Rows = {
  Ably: {as: '=Ably', npm: 'ably', pypi: 'ably'},
  Agora: {as: '=Agora', npm: 'agora-rtc-sdk-ng, agora-rtc-react'},
  Centrifugo: {npm: 'centrifuge', go: 'github.com/centrifugal/centrifuge', docker: 'centrifugo/centrifugo'},
  ElectricSQL: {
    as: 'electric sql',
    npm: 'electric-sql, @electric-sql/client, @electric-sql/react',
    docker: 'electricsql/electric',
  },
  Jitsi: {as: 'jitsi meet', npm: '@jitsi/react-sdk', docker: 'jitsi/web, jitsi/jvb'},
  Liveblocks: {npm: '@liveblocks/client, @liveblocks/react'},
  LiveKit: {
    npm: 'livekit-client, livekit-server-sdk, @livekit/components-react',
    pypi: 'livekit, livekit-agents',
    go: 'github.com/livekit/server-sdk-go',
    docker: 'livekit/livekit-server',
  },
  Mercure: {
    as: '=Mercure',
    go: 'github.com/dunglas/mercure',
    packagist: 'symfony/mercure-bundle, symfony/mercure',
    docker: 'dunglas/mercure',
  },
  PartyKit: {npm: 'partykit, partysocket'},
  PowerSync: {npm: '@powersync/web, @powersync/react-native', docker: 'journeyapps/powersync-service'},
  Pusher: {
    as: '=Pusher',
    npm: 'pusher, pusher-js',
    pypi: 'pusher',
    packagist: 'pusher/pusher-php-server',
    rubygems: 'pusher',
    nuget: 'PusherServer',
  },
  SignalR: {
    npm: '@microsoft/signalr, @aspnet/signalr',
    nuget: `
      Microsoft.AspNetCore.SignalR, Microsoft.AspNetCore.SignalR.Client, Microsoft.Azure.SignalR,
      Microsoft.AspNet.SignalR
    `,
  },
  'Socket.IO': {
    as: 'socketio, socket io',
    npm: 'socket.io, socket.io-client, @nestjs/platform-socket.io, @socket.io/redis-adapter, ngx-socket-io',
    pypi: 'python-socketio, flask-socketio',
    go: 'github.com/googollee/go-socket.io, github.com/zishang520/socket.io',
    cargo: 'socketioxide',
    maven: 'com.corundumstudio.socketio:netty-socketio, io.socket:socket.io-client',
  },
  'Twilio Video': {npm: 'twilio-video'},
  WebRTC: {
    npm: 'simple-peer, peerjs, mediasoup, mediasoup-client, wrtc',
    pypi: 'aiortc',
    go: 'github.com/pion/webrtc',
    cargo: 'webrtc',
  },
  WebSocket: {
    as: 'websockets, web sockets, web socket',
    npm: 'ws, uWebSockets.js, @nestjs/websockets, @nestjs/platform-ws, @fastify/websocket',
    pypi: 'websockets, channels',
    go: 'github.com/gorilla/websocket, nhooyr.io/websocket, github.com/coder/websocket, github.com/gobwas/ws',
    cargo: 'tokio-tungstenite, tungstenite',
    maven: `
      org.springframework.boot:spring-boot-starter-websocket, org.java-websocket:*, io.quarkus:quarkus-websockets
    `,
    packagist: 'cboden/ratchet, beyondcode/laravel-websockets, laravel/reverb',
    rubygems: 'faye-websocket, anycable-rails, actioncable',
  },
}
