import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToParagraphs } from '../../src/article/html-to-paragraphs.ts'

const base = 'https://news.example/a'

describe('htmlToParagraphs', () => {
  it('splits at blocks and at double line breaks, and runs white space together', () => {
    expect(
      htmlToParagraphs(
        '<p>One\n line&nbsp;here</p><div>Two<br>still two<br/><br>Three</div>Four',
        base,
      ),
    ).toEqual(['One line here', 'Two still two', 'Three', 'Four'])
  })

  it('splits plain text at blank lines', () => {
    expect(htmlToParagraphs('One &amp; only\nstill one\n\nTwo', base)).toEqual([
      'One & only still one',
      'Two',
    ])
  })

  it('leaves out scripts, captions, forms and lines that are only a link elsewhere', () => {
    const html =
      '<script>if (a<b) "</p>"</script><style>p{}</style><figure><img src="a"><figcaption>Caption</figcaption></figure><p>News &lt;b&gt; <a href="/x">with a link</a> in it.</p><p><a href="/other">Another headline</a></p><form>Mail</form>'
    expect(htmlToParagraphs(html, base)).toEqual(['News <b> with a link in it.'])
  })

  it('takes broken mark-up as browsers do', () => {
    expect(
      htmlToParagraphs('<p>5 < 6 and <b>bold<p title="a > b">next</i> one <!-- open', base),
    ).toEqual(['5 < 6 and bold', 'next one'])
  })

  it('takes invisible and reordering characters out', () => {
    expect(htmlToParagraphs('<p>a\u200B\u202Eb\u00ADc\u2066d</p>', base)).toEqual(['abcd'])
  })

  it('never throws, and never gives an empty paragraph', () => {
    assert(
      property(string({ unit: 'grapheme' }), (html) => {
        expect(htmlToParagraphs(`<p>${html}`, base)).not.toContain('')
      }),
    )
  })

  it('reads unclosed comments and quotes of any length in one pass', () => {
    expect(htmlToParagraphs(`<p>a</p>${'<!--'.repeat(50_000)}`, base)).toEqual(['a'])
    expect(htmlToParagraphs(`<p>a</p>${'<a b="'.repeat(20_000)}`, base)[0]).toBe('a')
  })
})
