import { stringify } from 'yaml'
import { settingSpecs } from './settings.ts'

const rows = Object.entries(settingSpecs)

/** The README's settings table (Markdown), generated so that it is never out of date. */
export function settingsTable(): string {
  const lines = rows.map(
    ([name, { env, fallback, meaning }]) =>
      `| \`${name}\` | \`${env}\` | ${inline(fallback)} | ${meaning} |`,
  )
  return [
    '| in the file | variable | default | meaning |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

/** The commented example file, every setting at its default. */
export function exampleSettings(): string {
  const entries = rows.map(
    ([name, { env, fallback, meaning }]) =>
      `# ${meaning.replaceAll('`', '')} (${env})\n# ${stringify(
        { [name]: fallback },
        { flowCollectionPadding: false, collectionStyle: 'flow' },
      )
        .trim()
        .replace(/^\{\s*|\s*\}$/g, '')}\n`,
  )
  return `# Every setting of Dateline, at its default. Copy to dateline.yaml, uncomment what you change.\n# A variable of the environment (in brackets) wins over this file.\n\n${entries.join('\n')}`
}

/** The settings for `--help`: variable, default and meaning, a setting a line. */
export function settingsHelp(): string {
  const width = Math.max(...rows.map(([, { env }]) => env.length))
  return rows
    .map(
      ([, { env, fallback, meaning }]) =>
        `  ${env.padEnd(width)}  ${meaning.replaceAll('`', '')} [${plain(fallback)}]`,
    )
    .join('\n')
}

const plain = (value: unknown): string =>
  value === '' || (Array.isArray(value) && value.length === 0) ? 'none' : String(value)

const inline = (value: unknown): string => (plain(value) === 'none' ? '–' : `\`${plain(value)}\``)
