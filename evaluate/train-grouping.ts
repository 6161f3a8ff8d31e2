import { readFileSync } from 'node:fs'
import { createGrouper } from '../src/story/group-articles.ts'
import { learntFeatures } from '../src/story/judge-match.ts'

// Trains the weights of src/story/match-weights.ts: `node evaluate/train-grouping.ts FILE.jsonl`,
// lines {title, text, story} in the order of arrival. Prints the log loss out of fold (five folds by
// story) and the weights trained on the whole file.

const FOLDS = 5
const STEPS = 12
/** Weight of the penalty on squared standardised weights. */
const RIDGE = 5

interface Example {
  readonly values: readonly number[]
  readonly fits: boolean
  readonly fold: number
}

interface Model {
  readonly names: readonly string[]
  readonly weights: readonly number[]
  readonly constant: number
}

interface TrainingLine {
  readonly title: string
  readonly text: string
  readonly story: string
}

/** Groups the file by its true stories, and notes each comparison made on the way. */
function collectExamples(lines: readonly TrainingLine[]): {
  examples: Example[]
  names: readonly string[]
} {
  let names: readonly string[] = []
  const examples: Example[] = []
  const truth = new Map<number, string>()
  const seen = new Map<number, Example>()
  let current = ''
  const grouper = createGrouper({
    forgetAfter: null,
    judge(features, storyId) {
      const fits = truth.get(storyId) === current
      const learnt = learntFeatures(features)
      names = Object.keys(learnt)
      const values = Object.values(learnt)
      // A story may be judged against several rivals; the last is the one that counts.
      seen.set(storyId, { values, fits, fold: foldOf(current) })
      return fits ? 1 : -1
    },
  })
  for (const [articleId, { title, text, story }] of lines.entries()) {
    current = story
    seen.clear()
    const document = { segment: 0, publisherId: '', language: 'en', time: null, credit: null }
    truth.set(grouper.add({ ...document, articleId, title, text }).storyId, story)
    examples.push(...seen.values())
  }
  return { examples, names }
}

/** The same for a story in every run, whatever stands in the file besides. */
function foldOf(story: string): number {
  let hash = 7
  for (const character of story)
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return hash % FOLDS
}

/** Logistic regression with a ridge penalty, by Newton's method on standardised features. */
function train(examples: readonly Example[], names: readonly string[]): Model {
  const columns = names.map((_, j) => examples.map(({ values }) => values[j] ?? 0))
  const means = columns.map((column) => sum(column) / column.length)
  const deviations = columns.map((column, j) => {
    const mean = means[j] ?? 0
    return Math.sqrt(sum(column.map((value) => (value - mean) ** 2)) / column.length) || 1
  })
  const rows = examples.map(({ values, fits }) => ({
    fits,
    x: [1, ...values.map((value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1))],
  }))
  let weights: number[] = Array.from({ length: names.length + 1 }, () => 0)
  for (let step = 0; step < STEPS; step += 1) {
    const change = solve(newtonSystem(rows, weights))
    weights = weights.map((weight, j) => weight + (change[j] ?? 0))
  }
  const scaled = weights.slice(1).map((weight, j) => weight / (deviations[j] ?? 1))
  const shift = sum(scaled.map((weight, j) => weight * (means[j] ?? 0)))
  return { names, weights: scaled, constant: (weights[0] ?? 0) - shift }
}

/** The Hessian with the gradient as its last column. */
function newtonSystem(
  rows: readonly { readonly x: readonly number[]; readonly fits: boolean }[],
  weights: readonly number[],
): number[][] {
  const system = weights.map((weight, a) => {
    const line: number[] = Array.from({ length: weights.length + 1 }, () => 0)
    if (a > 0) line[a] = RIDGE
    line[weights.length] = a > 0 ? -RIDGE * weight : 0
    return line
  })
  for (const { x, fits } of rows) {
    const chance = logistic(sum(x.map((value, j) => value * (weights[j] ?? 0))))
    const certainty = chance * (1 - chance) + 1e-9
    for (const [a, line] of system.entries()) {
      const value = x[a] ?? 0
      for (const [b, other] of x.entries()) line[b] = (line[b] ?? 0) + certainty * value * other
      line[x.length] = (line[x.length] ?? 0) + ((fits ? 1 : 0) - chance) * value
    }
  }
  return system
}

/** Gauss and Jordan's elimination; the systems here are positive definite and need no pivots. */
function solve(system: number[][]): number[] {
  for (const [c, pivot] of system.entries())
    for (const [r, line] of system.entries()) {
      if (r === c) continue
      const factor = (line[c] ?? 0) / (pivot[c] ?? 1)
      for (const [k, value] of pivot.entries()) line[k] = (line[k] ?? 0) - factor * value
    }
  return system.map((line, c) => (line[system.length] ?? 0) / (line[c] ?? 1))
}

function predict({ weights, constant }: Model, example: Example): number {
  return logistic(constant + sum(weights.map((weight, j) => weight * (example.values[j] ?? 0))))
}

function logLoss(examples: readonly Example[], chanceOf: (example: Example) => number): number {
  const losses = examples.map((example) => {
    const chance = chanceOf(example)
    return -Math.log(example.fits ? chance : 1 - chance)
  })
  return sum(losses) / losses.length
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function readLine(line: string): TrainingLine {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours to vouch for
  return JSON.parse(line) as TrainingLine
}

const lines = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(readLine)
const { examples, names } = collectExamples(lines)
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  train(
    examples.filter((example) => example.fold !== fold),
    names,
  ),
)
const outOfFold = logLoss(examples, (example) => {
  const model = folds[example.fold]
  return model === undefined ? 0.5 : predict(model, example)
})
console.log(JSON.stringify({ examples: examples.length, outOfFold }))
const whole = train(examples, names)
console.log(`constant: ${whole.constant.toFixed(2)}`)
for (const [j, name] of names.entries()) console.log(`${name}: ${whole.weights[j]?.toFixed(2)}`)
