export { cutAtWord } from '../../delivery/cut-at-word.ts'
