import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Aliases, Desk } from '../src/topic/topic.ts'
import { SettingsProblem } from './load-settings.ts'

const schema = z.object({
  aliases: z
    .array(z.array(z.coerce.string().regex(/[\p{L}\p{N}]/u)).min(2))
    .default([])
    .superRefine(checkNamesOnce),
  desks: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z0-9-]{1,32}$/),
        labels: z.record(z.string(), z.string().min(1)).refine((labels) => 'en' in labels),
        categories: z.array(z.coerce.string()).default([]),
        queries: z.array(z.coerce.string()).default([]),
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#3b82c4", in quotes')
          .exactOptional(),
      }),
    )
    .min(1),
})

/**
 * Reads the desks.
 * @throws SettingsProblem naming every entry that is wrong
 */
export function loadTopics(path: string): readonly Desk[] {
  return readTopics(path).desks
}

/**
 * Reads the names that mean the same.
 * @throws SettingsProblem naming every entry that is wrong
 */
export function loadAliases(path: string): Aliases {
  return readTopics(path).aliases
}

function readTopics(path: string): z.infer<typeof schema> {
  const checked = schema.safeParse(readYaml(path))
  if (checked.success) return checked.data
  throw new SettingsProblem(
    checked.error.issues.map(
      (issue) =>
        `${path}: ${issue.path.join('.') || 'the file'}: ${issue.message}. Compare config/topics.yaml.`,
    ),
  )
}

/** A name in two lists would make both things one. */
function checkNamesOnce(lists: readonly (readonly string[])[], problems: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [at, names] of lists.entries())
    for (const name of names) {
      const folded = name.normalize('NFKC').toLowerCase()
      if (seen.has(folded))
        problems.addIssue({
          code: 'custom',
          path: [at],
          message: `"${name}" stands there twice, or in an earlier list too`,
        })
      seen.add(folded)
    }
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch {
    throw new SettingsProblem([`${path}: it cannot be read as YAML. Check the path and its form.`])
  }
}
