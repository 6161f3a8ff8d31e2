import { setPriority } from 'node:os'

/** Nice value of the threads that compute: a third of the main thread's share where both want a core. */
const NICE = 5

/**
 * Lets the main thread, which answers chats, go first. On Linux a priority is a thread's own
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html, "C library/kernel differences"); elsewhere it
 * would be the whole program's, so it is left alone.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(NICE)
}
