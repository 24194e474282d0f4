/**
 * All the script there is: reading aloud, and speaking instead of writing, where the browser can. Every page works without it; what the
 * browser cannot do stays hidden.
 */
export const script = `(function () {
  'use strict'
  var read = document.getElementById('read')
  var voice = window.speechSynthesis
  function say(text, done) {
    voice.cancel()
    var parts = text.split(/(?<=[。；！？\\n])/).filter(function (part) { return part.trim() })
    parts.forEach(function (part, at) {
      var one = new SpeechSynthesisUtterance(part)
      one.lang = 'zh-CN'
      one.rate = 0.9
      if (at === parts.length - 1) one.onend = done
      voice.speak(one)
    })
  }
  if (read && voice && window.SpeechSynthesisUtterance) {
    var reading = false
    var stop = function () { reading = false; read.textContent = '朗读' }
    read.hidden = false
    read.addEventListener('click', function () {
      if (reading) { voice.cancel(); stop(); return }
      reading = true
      read.textContent = '停止朗读'
      say(document.getElementById('main').innerText, stop)
    })
  }
  var Hearing = window.SpeechRecognition || window.webkitSpeechRecognition
  document.querySelectorAll('[data-spoken]').forEach(function (box) {
    var field = document.getElementById(box.getAttribute('data-spoken'))
    if (!field) return
    var again = box.querySelector('[data-again]')
    var speak = box.querySelector('[data-speak]')
    if (again && voice && window.SpeechSynthesisUtterance) {
      box.hidden = again.hidden = false
      again.addEventListener('click', function () { say(field.value || '还没有写', function () {}) })
    }
    if (speak && Hearing) {
      box.hidden = speak.hidden = false
      speak.addEventListener('click', function () {
        var ear = new Hearing()
        ear.lang = 'zh-CN'
        var was = speak.textContent
        ear.onresult = function (event) { field.value += event.results[0][0].transcript }
        ear.onend = ear.onerror = function () { speak.textContent = was }
        speak.textContent = '正在听，请说话'
        ear.start()
      })
    }
  })
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.hidden = false
    button.addEventListener('click', function () { window.print() })
  })
  var wrong = document.querySelector('.wrong')
  if (wrong) wrong.focus()
})()
`
