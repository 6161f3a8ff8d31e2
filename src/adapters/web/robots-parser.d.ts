// The package's own types do not resolve under Node's module rules (tsconfig maps it here).
export default function robotsParser(
  url: string,
  text: string,
): {
  /** Undefined when the page is on another host than the robots.txt. */
  isAllowed(url: string, agent?: string): boolean | undefined
}
