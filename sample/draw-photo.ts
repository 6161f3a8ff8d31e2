import { crc32, deflateSync } from 'node:zlib'

// The newsroom has no camera: each photo is an evening over hills, drawn from the article's own name.

const width = 320
const height = 180
const kinds = 8

const drawn = new Map<number, Buffer>()

/** A PNG for an article, the same each time; eight different ones in all. */
export function drawPhoto(name: string): Buffer {
  const kind = crc32(name) % kinds
  const known = drawn.get(kind) ?? encode(kind)
  drawn.set(kind, known)
  return known
}

type Colour = readonly [number, number, number]

/** Sky from top to horizon, then hills one before the other. */
function colourAt(x: number, y: number, kind: number): Colour {
  const hue = (kind * 360) / kinds
  for (let hill = 3; hill >= 1; hill--) {
    const wave = Math.sin((x / width) * Math.PI * (1.2 + hill * 0.7) + kind * hill)
    const top = height * (0.38 + hill * 0.14) + wave * height * 0.08
    if (y > top) return shade(hue + 20 * hill, 0.35, 0.5 - hill * 0.11)
  }
  const sun = Math.hypot(x - width * (0.2 + (kind % 5) * 0.15), y - height * 0.3)
  if (sun < height * 0.08) return [255, 240, 214]
  return shade(hue + 15, 0.45, 0.55 + (0.3 * y) / height)
}

/** HSL to RGB (https://www.w3.org/TR/css-color-3/#hsl-color). */
function shade(hue: number, saturation: number, lightness: number): Colour {
  const chroma = saturation * Math.min(lightness, 1 - lightness)
  const channel = (shift: number): number => {
    const turn = (shift + hue / 30) % 12
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))))
  }
  return [channel(0), channel(8), channel(4)]
}

/** Eight bits a channel, no filter (https://www.w3.org/TR/png-3/). */
function encode(kind: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y, kind), y * (1 + width * 3) + 1 + x * 3)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
