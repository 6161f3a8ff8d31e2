// Both kinds of work on one thread, for machines where a third would only take the main thread's core.

export * from './grouping-worker.ts'
export * from './reading-worker.ts'
