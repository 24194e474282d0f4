import { framed } from '../../portal/frame.ts'
import { html } from '../../portal/html.ts'
import type { Look } from '../../portal/look.ts'

/** 无障碍声明: what works, what does not yet, and whom to tell. */
export const accessibilityPage = (look: Look): string =>
  framed(look, {
    title: '无障碍声明',
    back: { href: '/', says: '首页' },
    body: html`<h1>无障碍声明</h1>
<p>本站按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和WCAG 2.2的AA级要求制作。</p>
<h2>可以做到的</h2>
<ul class="plain">
<li>全部内容和办事表单只用键盘就能操作，焦点看得见；每页开头可以“跳到正文”。</li>
<li>读屏软件能读出标题、表格的行列和出错的地方；状态不只用颜色表示。</li>
<li>放大到400%时文字不用左右拖动；较宽的表格在自己的框内移动。</li>
<li>“长者模式”：字大、按钮大、一页最多五样可选，每页都有电话按钮，浏览器支持的可以朗读和说话输入。内容和普通模式一样。</li>
<li>没有弹窗、广告、自动播放的声音和倒计时；不用验证码，不要求登录。</li>
<li>表单填到一半可以用保存码接着填；也可以请人打电话来，或者到窗口口头办理。</li>
</ul>
<h2>还做不到的</h2>
<ul class="plain">
<li>朗读和说话输入靠浏览器，有的浏览器没有，按钮就不出现。</li>
<li>下载的Excel表格在有的手机上要另装软件才能看，可以改用CSV。</li>
<li>没有手语和少数民族语言的内容。</li>
</ul>
<h2>用不了的时候</h2>
<p>请打电话<a href="tel:${look.phone.number}">${look.phone.number}</a>（${look.phone.says}），或者<a href="/feedback?kind=accessibility">写下哪里用不了</a>，5个工作日内答复。</p>`,
  })
