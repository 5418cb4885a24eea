// Engines that draw scenes and games.
import type {Rows} from '../row.ts'

export const graphicsEngine: Rows = {
  'Babylon.js': {as: 'babylonjs', npm: 'babylonjs, @babylonjs/core'},
  Bevy: {as: '=Bevy', cargo: 'bevy'},
  'Fabric.js': {as: 'fabricjs', npm: 'fabric'},
  Godot: {nuget: 'GodotSharp', docker: 'barichello/godot-ci'},
  Konva: {as: 'konvajs', npm: 'konva, react-konva'},
  libGDX: {maven: 'com.badlogicgames.gdx:*'},
  MonoGame: {nuget: 'MonoGame.Framework.DesktopGL'},
  Phaser: {as: '=Phaser', npm: 'phaser'},
  PixiJS: {as: 'pixi.js', npm: 'pixi.js, @pixi/react'},
  PlayCanvas: {npm: 'playcanvas'},
  Skia: {as: '=Skia', npm: '@shopify/react-native-skia, canvaskit-wasm', nuget: 'SkiaSharp'},
  'three.js': {as: 'threejs, three js', npm: 'three, @react-three/fiber, @react-three/drei, @tresjs/core'},
  Unity: {as: 'unity 3d, unity3d, ~unity', docker: 'unityci/editor'},
  VTK: {as: 'vtk.js, =VTK', npm: 'vtk.js, @kitware/vtk.js', pypi: 'vtk'},
  wgpu: {cargo: 'wgpu'},
}
