import { escapeHtml } from '../../../feed/escape-html.ts'

/** Who has no picture has their name's first letter on their colour. */
export function drawAvatar(name: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x3f)
  return `<div class="avatar" style="--name:${colourOf(name)}">${escapeHtml(first)}</div>`
}

const colours = ['#c03d33', '#4fad2d', '#d09306', '#168acd', '#8544d6', '#cd4073', '#2996ad']

/** A name's colour is always the same. */
export function colourOf(name: string): string {
  const units = Array.from({ length: name.length }, (_, i) => name.charCodeAt(i))
  return colours[units.reduce((sum, unit) => sum + unit, 0) % colours.length] ?? '#168acd'
}
