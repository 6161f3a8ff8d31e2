import { readFile } from 'node:fs/promises'
import { cruise } from 'dependency-cruiser'
import rules from '../.dependency-cruiser.ts'
import { commands } from '../commands/index.ts'
import { exampleSettings, settingsTable } from '../config/describe-settings.ts'
import {
  type BotPermission,
  botPermissions,
  extraPermissions,
} from '../src/adapters/discord/bot-permissions.ts'
import { loadCatalogue } from '../src/adapters/locale/load-catalogue.ts'

const root = new URL('../', import.meta.url)

/** Every document with generated parts, as it should be: path from the root → text. */
export async function generateDocs(): Promise<ReadonlyMap<string, string>> {
  const readme = await read('README.md')
  const architecture = await read('ARCHITECTURE.md')
  return new Map([
    ['config/dateline.example.yaml', exampleSettings()],
    ['README.md', fillAll(readme)],
    ['ARCHITECTURE.md', fill(architecture, 'graph', await drawImports())],
  ])
}

function fillAll(readme: string): string {
  const generated = {
    settings: settingsTable(),
    commands: commandsTable(),
    'discord-permissions': permissionsTable(),
  }
  return Object.entries(generated).reduce((text, [name, part]) => fill(text, name, part), readme)
}

function read(path: string): Promise<string> {
  return readFile(new URL(path, root), 'utf8')
}

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`. */
function fill(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the document has no place for "${name}"`)
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`
}

function commandsTable(): string {
  const t = loadCatalogue(new URL('locales/', root).pathname).translator('en')
  const rows = commands.map(({ name, aliases, examples, allowed }) => {
    const names = [name, ...aliases].map((each) => `\`/${each}\``).join(' ')
    const shown = examples.slice(0, 3).map((example) => `\`${example}\``)
    const who = allowed === 'admins' ? 'admins' : 'anyone'
    return `| ${names} | ${t(`command-${name}.summary`)} | ${shown.join(' · ')} | ${who} |`
  })
  return [
    '| command | what it does | for example | for |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function permissionsTable(): string {
  return [
    '| permission | in the link | what for |',
    '| --- | --- | --- |',
    ...permissionRows(botPermissions, 'yes'),
    ...permissionRows(extraPermissions, 'no'),
  ].join('\n')
}

function permissionRows(permissions: readonly BotPermission[], asked: string): readonly string[] {
  return permissions.map(({ name, why }) => `| ${name} | ${asked} | ${why} |`)
}

/** The import graph, a node a folder, as the import rules see it. */
async function drawImports(): Promise<string> {
  const { options } = rules
  const { output } = await cruise(['src', 'commands', 'config'], {
    ...options,
    baseDir: new URL('.', root).pathname.replace(/\/$/, ''),
    exclude: 'node_modules|^node:',
    collapse: '^(src/adapters/[^/]+|src/[^/]+|commands|config)/',
  })
  if (typeof output === 'string') throw new Error(output)
  const arrows = new Set<string>()
  // The composition roots (src/*.ts) import everything: their arrows would only hide the others.
  const parts = output.modules.filter(({ source }) => !/^src\/[^/]+\.ts$/.test(source))
  for (const { source, dependencies } of parts)
    for (const { resolved } of dependencies) {
      const [from, to] = [folder(source), folder(resolved)]
      if (from !== to && /^(src|commands|config)/.test(to)) arrows.add(`  ${from} --> ${to}`)
    }
  return ['```mermaid', 'flowchart LR', ...[...arrows].sort(), '```'].join('\n')
}

function folder(path: string): string {
  return /^(src\/adapters\/[^/]+|src\/[^/.]+|commands|config)(?=\/|$)/.exec(path)?.[1] ?? path
}
