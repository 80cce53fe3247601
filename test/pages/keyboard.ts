import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Presses Tab until what has the focus is called so; fails when nothing is. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    const focused = String(await page.evaluate(nameOfFocused))
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`the keyboard does not lead to ${name}`)
}

/** Goes to what is called so and presses Enter on it. */
export async function pressAt(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

const nameOfFocused = `(() => {
  const at = document.activeElement
  // Nothing has the focus then.
  if (at === document.body) return ''
  const label = at?.labels?.[0]?.textContent
  return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim()
})()`
