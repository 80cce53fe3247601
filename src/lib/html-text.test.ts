import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText, toHtml } from './html-text.ts'

test('markup goes, what it says stays, a block is a line', () => {
  const read: [html: string, text: string][] = [
    ['<p>One &amp; two</p><p>Three</p>', 'One & two\nThree'],
    ['a<br/>b<br>c', 'a\nb\nc'],
    ['<a href="x>y">no', 'y">no'],
    ['&#8217;&#x41;&rdquo;&bogus;', '’A”&bogus;'],
    ['a&#0;b&#xd800;c', 'abc'],
    ['<style>p { }</style>x<script>1 < 2</script>', 'x'],
    ['  two   spaces  ', 'two spaces'],
    ['', ''],
  ]
  for (const [html, text] of read) assert.equal(plainText(html), text)
})

test('plain text as HTML and back is the same', () => {
  const text = 'Fish & <chips>, "quoted"\nand a line'
  assert.equal(toHtml(text), '<p>Fish &amp; &lt;chips&gt;, &quot;quoted&quot;<br/>and a line</p>')
  assert.equal(plainText(toHtml(text)), text)
  assert.equal(toHtml(''), '')
})
