// Draws the icon of the extension, a baton between two hands, and writes it as PNG: `node out/scripts/icon.js`.
import {writeFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {crc32, deflateSync} from 'node:zlib'
import {inRoot} from './root.ts'

/** Pixels in width and height. */
export const iconSize = 256

type Point = readonly [x: number, y: number]
type Colour = readonly [red: number, green: number, blue: number]

/** A signed distance in pixels: negative inside. */
type Shape = (point: Point) => number

const navy: Colour = [23, 50, 77]
const cream: Colour = [246, 241, 231]
const amber: Colour = [242, 165, 65]

const length = (x: number, y: number): number => Math.hypot(x, y)

function roundedSquare(half: number, radius: number): Shape {
  const reach = half - radius
  return ([x, y]) => {
    const [dx, dy] = [Math.abs(x - half) - reach, Math.abs(y - half) - reach]
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }
}

/** A line with round ends. */
function capsule([ax, ay]: Point, [bx, by]: Point, radius: number): Shape {
  return ([x, y]) => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
    const near = Math.min(1, Math.max(0, along))
    return length(x - ax - near * (bx - ax), y - ay - near * (by - ay)) - radius
  }
}

/** Part of a ring around a centre with round ends: `half` radians to both sides of `middle`, clockwise from the right. */
function arc([cx, cy]: Point, radius: number, middle: number, half: number, width: number): Shape {
  return ([x, y]) => {
    const turned = Math.atan2(y - cy, x - cx) - middle
    const angle = Math.atan2(Math.sin(turned), Math.cos(turned))
    const near = middle + Math.min(half, Math.max(-half, angle))
    return length(x - cx - radius * Math.cos(near), y - cy - radius * Math.sin(near)) - width / 2
  }
}

const background = roundedSquare(128, 52)

/** From back to front, upon the background. */
const layers: readonly (readonly [shape: Shape, colour: Colour])[] = [
  [arc([112, 144], 62, 0.75 * Math.PI, 0.3 * Math.PI, 20), cream],
  [arc([144, 112], 62, -0.25 * Math.PI, 0.3 * Math.PI, 20), amber],
  [capsule([84, 172], [124, 132], 15), cream],
  [capsule([132, 124], [172, 84], 15), amber],
]

/** How much of a pixel lies inside, from the distance of its middle: exact enough for an edge a pixel wide. */
function cover(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance))
}

/** Rows of pixels, each behind a filter byte of 0 (PNG, section 9.2); red, green, blue and alpha of 8 bits. */
export function iconPixels(): Buffer {
  const row = 1 + 4 * iconSize
  const pixels = Buffer.alloc(row * iconSize)
  for (let y = 0; y < iconSize; y++)
    for (let x = 0; x < iconSize; x++) pixels.set(colourAt([x + 0.5, y + 0.5]), y * row + 1 + 4 * x)
  return pixels
}

function colourAt(point: Point): readonly number[] {
  const mix = (under: Colour, [shape, over]: readonly [Shape, Colour]): Colour => {
    const share = cover(shape(point))
    const channel = (index: 0 | 1 | 2) => Math.round(under[index] * (1 - share) + over[index] * share)
    return [channel(0), channel(1), channel(2)]
  }
  return [...layers.reduce(mix, navy), Math.round(255 * cover(background(point)))]
}

function chunk(type: string, data: Buffer): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}

/** PNG (ISO/IEC 15948): signature, header, one block of data, end. */
function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(iconSize, 0)
  header.writeUInt32BE(iconSize, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(pixels, {level: 9})
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(inRoot('media/icon.png'), png(iconPixels()))
