declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const snowball: {
    newStemmer(algorithm: string): Stemmer
  }
  // The package is CommonJS: its one export object is the default import.
  export default snowball
}
