/** Who changed what in a place. Personal follows and searches are never in it. */
interface AuditEntry {
  readonly chatId: string
  /** Person's id. */
  readonly personId: string
  readonly at: number
  /** The command's name. */
  readonly command: string
  /** The line as it was said; of what was chosen from elsewhere, as of `writeDraftsNote`. */
  readonly detail: string
}

/** Port: the audit log of each place. */
export interface AuditLog {
  record(entry: AuditEntry): Promise<void>
  /** Newest first. */
  listEntries(chatId: string, limit: number): Promise<readonly AuditEntry[]>
}
