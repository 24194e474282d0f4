import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { sampleAccounts } from '../../sample/index.ts'
import { openWindow, phone } from './browser.ts'

/** What is put into a field: words, a day, an amount; one choice or several; rows of named fields. */
export type Entry = string | boolean | readonly string[] | readonly Readonly<Record<string, Entry>>[]

/** Somebody at a desk, signed in once: opens pages, fills in forms by the words they read there, and reads what comes of it. */
export class Clerk {
  readonly page: Page
  readonly name: string
  readonly #window: BrowserContext

  private constructor(window: BrowserContext, page: Page, name: string) {
    this.#window = window
    this.page = page
    this.name = name
  }

  /** Signs in through the page. `phone`: on the phone's own pages, at 360 px. */
  static async at(browser: Browser, base: string, login: string, where: 'desk' | 'phone' = 'desk'): Promise<Clerk> {
    const account = sampleAccounts.find((one) => one.login === login)
    if (!account) throw new Error(`no sample account “${login}”`)
    const small = where === 'phone'
    const window = await openWindow(browser, base, small ? { viewport: phone, hasTouch: true } : {})
    const page = await window.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(small ? '/phone/' : '/console/desk')
    await page.getByLabel('账号').fill(login)
    await page.getByLabel('密码', { exact: !small }).fill(account.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page
      .locator(small ? 'header a' : 'header.head')
      .first()
      .waitFor()
    return new Clerk(window, page, account.name)
  }

  leave(): Promise<void> {
    return this.#window.close()
  }

  /** Opens a page of the console and waits for its heading. */
  async open(path: string): Promise<string> {
    await this.page.goto(`/console${path}`)
    await this.page.locator('main h1').waitFor()
    return (await this.page.locator('main h1').textContent()) ?? ''
  }

  /** From a file's page into the form of one of its next acts. */
  async choose(act: string): Promise<void> {
    await this.page.locator('#next').waitFor()
    await this.page.locator('a.act', { hasText: new RegExp(`^${act}$`) }).click()
    await this.page.locator('main form').waitFor()
  }

  /** Why an act is not open now: everything the page says of it. */
  async closed(act: string): Promise<string> {
    await this.page.locator('#next').waitFor()
    const opener = this.page.getByRole('button', { name: /现在不能办理的/ })
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
    const lacking = this.page.locator('.closed ul.closed-acts > li', {
      has: this.page.locator('strong', { hasText: new RegExp(`^${act}$`) }),
    })
    const another = this.page.locator('.closed > p', { hasText: act })
    return (await lacking.or(another).first().textContent()) ?? ''
  }

  /** Fills in a form, field by field, each found by its label. */
  async fill(entries: Readonly<Record<string, Entry>>, within: Locator = this.page.locator('main form')): Promise<void> {
    for (const [label, entry] of Object.entries(entries)) await this.#enter(fieldOf(within, label), entry)
  }

  async #enter(field: Locator, entry: Entry): Promise<void> {
    await field.waitFor()
    if (Array.isArray(entry) && typeof entry[0] === 'object') return this.#rows(field, entry as readonly Readonly<Record<string, Entry>>[])
    for (const one of [entry].flat() as readonly (string | boolean)[]) await this.#put(field, one)
  }

  async #rows(field: Locator, rows: readonly Readonly<Record<string, Entry>>[]): Promise<void> {
    for (const [at, row] of rows.entries()) {
      const item = field.locator('fieldset.item').nth(at)
      if (!(await item.count()))
        await field
          .getByRole('button', { name: /^(加|再加)/ })
          .last()
          .click()
      await this.fill(row, item)
    }
  }

  async #put(field: Locator, entry: string | boolean): Promise<void> {
    const words = entry === true ? '是' : entry === false ? '否' : entry
    const box = field.locator('[role=combobox]').first()
    if (await box.count()) {
      // A list of known words is chosen from; a register is searched by what people know of it.
      await box.click()
      await box.fill(words)
      const options = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option')
      const exact = options.filter({ hasText: new RegExp(`^${escaped(words)}$`) })
      await options.filter({ hasText: words }).first().waitFor()
      await ((await exact.count()) ? exact : options.filter({ hasText: words })).first().click()
      await this.page.keyboard.press('Escape')
      return
    }
    if (await field.locator('.ant-radio-wrapper, .ant-checkbox-wrapper').count()) {
      await field
        .locator('label')
        .filter({ hasText: new RegExp(`^${escaped(words)}$`) })
        .locator('input')
        .check()
      return
    }
    const input = field.locator('textarea:not([aria-hidden]), input').first()
    await input.fill(words)
    await input.blur()
  }

  /** Sends the form, through the check page where there is one. @returns what the page says was done */
  async send(act: string): Promise<string> {
    await this.page.locator('main form button[type=submit]').click()
    const check = this.page.getByText('尚未发出')
    const done = this.page.getByRole('heading', { name: `已办理：${act}` })
    const wrong = this.page.locator('.summary-errors, main .strip.bad').first()
    await check.or(done).or(wrong).first().waitFor()
    if (await check.count()) {
      await this.page.locator('main button.ant-btn-primary').click()
      await done.or(wrong).first().waitFor()
    }
    if (await wrong.count()) throw new Error(`${act}: ${await wrong.textContent()}`)
    return (await this.page.locator('main .strip.good').textContent()) ?? ''
  }

  /** On a file's page: takes one act with what it asks, and comes back to the file. */
  async act(act: string, entries: Readonly<Record<string, Entry>> = {}): Promise<string> {
    await this.choose(act)
    await this.fill(entries)
    const told = await this.send(act)
    await this.page.getByRole('link', { name: '打开本卷' }).click()
    await this.page.locator('#next').waitFor()
    return told
  }

  /** A demonstration county's own day moves on: whoever keeps its settings says so. */
  async moveOn(to: string): Promise<void> {
    await this.open('/files/county-setting')
    await this.page.locator('main tbody a').first().click()
    await this.act('修改设置', { '演示日期（仅演示数据使用）': to })
  }

  /** The words of the page as it stands. */
  async reads(): Promise<string> {
    return (await this.page.locator('main').textContent()) ?? ''
  }
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const fieldOf = (within: Locator, label: string): Locator => {
  const words = new RegExp(`^${escaped(label)}\\s*(（选填）)?$`)
  return within
    .locator('.field')
    .filter({ has: within.page().locator(':scope > label, :scope > legend').filter({ hasText: words }) })
    .last()
}
