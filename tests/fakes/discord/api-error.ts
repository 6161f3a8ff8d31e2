import type { z } from 'zod'

/** Field by field what is wrong with a body, as Discord nests it. */
export interface FormErrors {
  [field: string]: FormErrors | readonly { readonly code: string; readonly message: string }[]
}

/** An answer of the 4xx kind (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  readonly status: number
  readonly code: number
  readonly errors: FormErrors | undefined
  /** Set where the body breaks rules that hold whatever the state is: such a request is a mistake of ours. */
  readonly mistake: string | null

  constructor(
    status: number,
    code: number,
    message: string,
    errors?: FormErrors,
    mistake: string | null = null,
  ) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
    this.mistake = mistake
  }
}

export const unknownChannel = (): ApiError => new ApiError(404, 10003, 'Unknown Channel')
export const unknownGuild = (): ApiError => new ApiError(404, 10004, 'Unknown Guild')
export const unknownMember = (): ApiError => new ApiError(404, 10007, 'Unknown Member')
export const unknownMessage = (): ApiError => new ApiError(404, 10008, 'Unknown Message')
export const missingAccess = (): ApiError => new ApiError(403, 50001, 'Missing Access')
export const missingPermissions = (): ApiError => new ApiError(403, 50013, 'Missing Permissions')

export const unavailable = (): ApiError => new ApiError(503, 0, '503: Service Unavailable')

/** What is wrong with one field. */
export interface FieldProblem {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}

/** 50035 with the path of each field; `mistake` false where only the state makes it wrong. */
export function invalidForm(problems: readonly FieldProblem[], mistake = true): ApiError {
  const errors: FormErrors = {}
  for (const { path, code, message } of problems) {
    let node = errors
    for (const step of path) node = childOf(node, `${step}`)
    const before = node['_errors']
    node['_errors'] = [
      ...(isNested(before) || before === undefined ? [] : before),
      { code, message },
    ]
  }
  const told = problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return new ApiError(400, 50035, 'Invalid Form Body', errors, mistake ? told : null)
}

function childOf(node: FormErrors, step: string): FormErrors {
  const child = node[step]
  if (isNested(child)) return child
  const made: FormErrors = {}
  node[step] = made
  return made
}

function isNested(value: FormErrors[string] | undefined): value is FormErrors {
  return value !== undefined && !Array.isArray(value)
}

/**
 * What came, typed.
 * @throws ApiError 50035 with the path of each field that is wrong
 */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw invalidForm(
    result.error.issues.map(({ path, code, message }) => ({
      path: path.map((step) => (typeof step === 'symbol' ? `${step.description}` : step)),
      code: `BASE_TYPE_${code.toUpperCase()}`,
      message,
    })),
  )
}
