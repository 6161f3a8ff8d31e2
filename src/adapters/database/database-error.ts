/** Why the database cannot do its work: it refused (most), or we could not reach it (`unreachable`). */
export type DatabaseTrouble =
  | 'in-use'
  | 'full'
  | 'corrupt'
  | 'not-a-database'
  | 'unwritable'
  | 'newer'
  | 'bad-url'
  | 'unreachable'
  | 'refused'
  | 'too-old'
  | 'too-slow'
  | 'other'

/** The database cannot do its work: the message names the cause and the cure, for the operator. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly trouble: DatabaseTrouble
  constructor(trouble: DatabaseTrouble, message: string, options?: ErrorOptions) {
    super(message, options)
    this.trouble = trouble
  }
}
