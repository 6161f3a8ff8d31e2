import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Desk } from '../src/topic/topic.ts'
import { SettingsProblem } from './load-settings.ts'

const schema = z.object({
  desks: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z0-9-]{1,32}$/),
        labels: z.record(z.string(), z.string().min(1)).refine((labels) => 'en' in labels),
        categories: z.array(z.coerce.string()).default([]),
        queries: z.array(z.coerce.string()).default([]),
      }),
    )
    .min(1),
})

/**
 * Reads the desks.
 * @throws SettingsProblem naming every entry that is wrong
 */
export function loadTopics(path: string): readonly Desk[] {
  const checked = schema.safeParse(readYaml(path))
  if (checked.success) return checked.data.desks
  throw new SettingsProblem(
    checked.error.issues.map(
      (issue) =>
        `${path}: ${issue.path.join('.') || 'the file'}: ${issue.message}. Compare config/topics.yaml.`,
    ),
  )
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch {
    throw new SettingsProblem([`${path}: it cannot be read as YAML. Check the path and its form.`])
  }
}
