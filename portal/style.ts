/**
 * The look of every public page. Sizes are in rem, and the root's size is what the reader chose, so that everything grows together.
 * Colours have a contrast of at least 4.5 to their ground; nothing is told by colour alone.
 */
export const style = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;--ink:#1f2329;--soft:#51565d;--line:#d9dde2;--edge:#858b94;--blue:#1a4a8a;--pale:#f4f6f8;--red:#a61b12}
.s16{font-size:16px}.s18{font-size:18px}.s20{font-size:20px}.s24{font-size:24px}.s30{font-size:30px}
body{margin:0;font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:var(--ink);background:#fff;overflow-wrap:anywhere}
.wide{max-width:66rem;margin:0 auto;padding:0 1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:.5rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:1}
a{color:var(--blue);text-underline-offset:.2em}
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
.tools{background:var(--pale);border-bottom:1px solid var(--line)}
.tools .wide{display:flex;flex-wrap:wrap;gap:.4rem;padding-top:.35rem;padding-bottom:.35rem}
.tool{display:inline-flex;align-items:center;min-height:2rem;padding:.1rem .7rem;border:1px solid var(--edge);border-radius:4px;background:#fff;color:var(--ink);font:inherit;font-size:.9rem;text-decoration:none;cursor:pointer}
.tool[hidden]{display:none}
.tool.off{color:#6b7178;border-style:dashed;cursor:default}
header{border-top:4px solid #9c1f1f}
.head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.2rem 1.5rem;padding-top:.6rem}
.name{margin:0;font-size:1.3rem;font-weight:700}
.name a{color:inherit;text-decoration:none}
header nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 .25rem}
header nav a{display:block;padding:.55rem .8rem;text-decoration:none;border-bottom:3px solid transparent;color:var(--ink)}
header nav a[aria-current]{border-color:var(--blue);color:var(--blue);font-weight:700}
header{border-bottom:1px solid var(--line)}
.mark{border:1.5px solid #9c1f1f;color:#9c1f1f;font-size:.85rem;font-weight:700;padding:.05rem .5rem;margin-left:.4rem;white-space:nowrap;vertical-align:.12em}
main{min-height:55vh;padding-top:.4rem;padding-bottom:2.5rem}
main:focus{outline:0}
.back{margin:.6rem 0 0}
h1{font-size:1.6rem;line-height:1.4;margin:1.1rem 0 .7rem}
h2{font-size:1.2rem;line-height:1.4;margin:2rem 0 .6rem}
h3{font-size:1.05rem;margin:1.3rem 0 .3rem}
p{margin:.6rem 0}
small,.small{font-size:.9rem;color:var(--soft)}
.step{color:var(--soft);margin:1rem 0 -.6rem}
code{font:.92em/1.6 ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
.note{border-left:4px solid var(--blue);background:#e8eff8;padding:.5rem 1rem;margin:1rem 0}
.note p{margin:.2rem 0}
.warn{border-left-color:#7a4a00;background:#fff3d1}
.wrong{border:3px solid var(--red);padding:.6rem 1rem;margin:1rem 0}
.wrong h2{margin:.2rem 0 .4rem}
.wrong a{color:var(--red);font-weight:700}
.blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));gap:1rem;margin:1.2rem 0;padding:0;list-style:none}
.blocks>*{border:1px solid var(--line);border-top:3px solid var(--blue);border-radius:4px;padding:.3rem 1.1rem .8rem}
.blocks h2,.blocks h3{margin:.7rem 0 .3rem;font-size:1.1rem}
.blocks ul,.links{list-style:none;margin:.2rem 0;padding:0}
.blocks li,.links li{padding:.28rem 0}
.links .small{display:block}
.tiles{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.9rem}
.tiles li{border:1px solid var(--line);border-radius:4px;padding:.7rem 1rem}
.tiles strong{display:block;font-size:1.7rem;line-height:1.4}
.tiles p{margin:.1rem 0 0;font-size:.9rem;line-height:1.6;color:var(--soft)}
.find{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;background:var(--pale);border:1px solid var(--line);border-radius:4px;padding:.8rem 1rem;margin:1rem 0}
.find>*{flex:0 1 auto;min-width:0}
.find .grow{flex:1 1 16rem}
.find input,.find select{width:100%}
label{display:block}
.hint{color:var(--soft);margin:.2rem 0 .5rem}
input,select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid var(--edge);border-radius:4px;padding:.4rem .6rem;max-width:100%}
input[type=text],input[type=tel],input[type=search],input[type=date],select{min-height:2.6rem}
textarea{width:100%;min-height:9rem}
.field{margin:1rem 0}
.field.bad{border-left:5px solid var(--red);padding-left:1rem}
.bad-word{color:var(--red);font-weight:700;margin:.3rem 0}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0}
legend h1{margin-bottom:.4rem}
.options{display:grid;gap:.5rem;margin:.8rem 0}
.options label{display:flex;gap:.7rem;align-items:flex-start;border:1px solid var(--line);border-radius:4px;padding:.55rem .9rem;cursor:pointer}
.options label:hover,.options label:focus-within{border-color:var(--blue);background:#f7faff}
.options input{width:1.3rem;height:1.3rem;margin:.2rem 0 0;flex:none}
.options small{display:block}
.long{max-width:34rem;width:100%}
.button,button.main,button.second{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.4rem 1.6rem;border:1px solid var(--blue);border-radius:4px;background:var(--blue);color:#fff;font:inherit;font-weight:700;text-decoration:none;cursor:pointer;text-align:center}
.button.second,button.second{background:#fff;color:var(--blue)}
.buttons{display:flex;flex-wrap:wrap;gap:.7rem;margin:1.3rem 0}
.table{overflow-x:auto;margin:1rem 0;white-space:normal}
dd .table{margin:0}
dd caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid #e3e6ea}
thead th{font-weight:600;border-bottom:2px solid var(--edge);white-space:nowrap;background:var(--pale)}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.day,.num{white-space:nowrap;font-variant-numeric:tabular-nums}
tfoot td{font-weight:600}
tr.gone td{background:var(--pale);color:var(--soft)}
.bar{width:40%}
.bar span{display:block;height:.7rem;margin-top:.5rem;background:#8fa9c7}
dl{margin:.8rem 0;display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:0}
dt{color:var(--soft);padding:.4rem 1.2rem .4rem 0;border-bottom:1px solid #e3e6ea}
dd{margin:0;padding:.4rem 0;border-bottom:1px solid #e3e6ea;white-space:pre-line}
dd .change{float:right;margin-left:1rem}
.pager{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin:1rem 0}
.receipt{border:2px solid var(--ink);padding:.4rem 1.2rem 1rem;margin:1rem 0}
.receipt .big{white-space:nowrap;font-size:min(1.9rem,7.5vw);font-weight:700;letter-spacing:.06em;line-height:1.4;font-variant-numeric:tabular-nums}
.way{list-style:none;margin:1rem 0;padding:0;border-left:3px solid var(--line)}
.way li{padding:.1rem 0 .9rem 1.2rem}
.way strong{display:block}
.verdict{font-size:1.25rem;border:2px solid;padding:.6rem 1rem}
.verdict.good{color:#17603a}.verdict.bad{color:var(--red)}
.call{display:inline-flex;align-items:center;gap:.6rem}
details{margin:.8rem 0}
summary{cursor:pointer;color:var(--blue);padding:.3rem 0}
footer{border-top:1px solid var(--line);background:var(--pale);color:var(--soft);padding:.8rem 0 1.5rem;font-size:.95rem}
footer ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;align-items:center}
footer li a{display:inline-block;padding:.25rem 0}
footer li a.tool{padding:.1rem .7rem}
ul.plain{padding-left:1.3rem}
.papers{list-style:none;margin:.6rem 0;padding:0}
.papers li{display:flex;gap:1rem;justify-content:space-between;align-items:center;margin:0;padding:.35rem 0;border-bottom:1px solid #e3e6ea;white-space:normal}
dd .papers{margin:0 6rem 0 0}
.papers button.second{flex:none;min-height:2.25rem;padding:.2rem 1rem}
.spoken[hidden]{display:none}
.elder body{line-height:1.6}
.elder p,.elder li{margin-top:.8em;margin-bottom:.8em}
.elder .wide{max-width:44rem}
.elder small,.elder .small,.elder .tool,.elder footer,.elder .tiles p,.elder .mark,.elder code{font-size:1rem}
.elder .tool{min-height:3rem;padding:.3rem 1rem}
.elder h1{font-size:1.5rem}.elder h2{font-size:1.2rem}.elder h3{font-size:1rem}
.elder .name{font-size:1.2rem}
.elder header nav{display:none}
.elder .blocks,.elder .tiles{grid-template-columns:1fr}
.elder .button,.elder button.main,.elder button.second,.elder .call,.elder .choice{display:flex;flex-direction:column;width:100%;min-height:64px;justify-content:center;align-items:center;text-align:center;border-radius:8px;padding:.5rem 1rem;font-size:1.15rem;font-weight:700;text-decoration:none;border:2px solid var(--blue)}
.elder .call{background:#fff;border-color:#17603a;color:#17603a}
.elder .call small{color:#17603a;font-weight:400}
.elder .choice{background:#fff;color:var(--blue)}
.elder .choice .small{font-weight:400;font-size:1rem;color:var(--soft)}
.elder ul.choices{list-style:none;margin:1rem 0;padding:0}
.elder ul.choices li{margin:.9rem 0;padding:0}
.elder .buttons{flex-direction:column}
.elder .find{display:block}
.elder .papers li{flex-direction:column;align-items:stretch}
.elder dd .papers{margin:0;clear:both}
.elder .find>*{margin:.8rem 0}
.elder .options label{min-height:64px;align-items:center;border:2px solid var(--edge);border-radius:8px;font-size:1.1rem}
.elder .options input{width:1.8rem;height:1.8rem}
.elder input[type=text],.elder input[type=tel],.elder input[type=search],.elder input[type=date],.elder select{width:100%;min-height:60px}
.elder dl{display:block}
.elder dt{border:0;padding:.8rem 0 0}
.elder dd .change{display:inline-flex;align-items:center;min-height:48px;margin-top:-.5rem}
.elder dd{overflow:hidden}
.elder .back a,.elder footer li a{display:inline-flex;align-items:center;min-height:48px}
.elder footer ul{flex-direction:column;align-items:flex-start;gap:0}
.elder footer li{margin:.2em 0}
ul.choices{list-style:none;margin:.6rem 0;padding:0}
ul.choices li{padding:.35rem 0}
ul.choices .small{display:block}
@media (min-width:40.01rem){table.cards td{min-width:6.8em}}
ul.choices .count{display:inline;padding-left:.4rem}
@media (max-width:40rem){
h1{font-size:1.35rem}
dl{display:block}dt{border:0;padding:.5rem 0 0}
table.cards thead{display:none}
table.cards,table.cards caption,table.cards tbody,table.cards tr,table.cards td{display:block}
table.cards tr{border:1px solid var(--line);border-radius:4px;padding:.5rem .8rem;margin:.7rem 0}
table.cards td{border:0;padding:.12rem 0;background:none}
table.cards td.none{display:none}
table.cards td[data-title]::before{content:attr(data-title) "：";color:var(--soft)}
table.cards tr.gone{background:var(--pale)}
table.cards td.n{text-align:left}
th,td{padding:.4rem .35rem}
.bar{width:25%}
.find>*{flex:1 1 100%}
header nav a{padding:.55rem .5rem}
header nav ul{gap:0}
}
.elder table.cards thead{display:none}
.elder table.cards,.elder table.cards caption,.elder table.cards tbody,.elder table.cards tr,.elder table.cards td{display:block}
.elder table.cards tr{border:2px solid var(--edge);border-radius:8px;padding:.7rem 1rem;margin:1rem 0}
.elder table.cards td{border:0;padding:.2rem 0}
.elder table.cards td.none{display:none}
.elder table.cards td.n{text-align:left}
.elder table.cards td[data-title]::before{content:attr(data-title) "：";color:var(--soft)}
.elder .mark{margin-left:0}
@media print{
.tools,nav,footer,.back,.buttons,.find,.pager,.skip,.noprint{display:none!important}
body{font-size:12pt}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
tr,.receipt{break-inside:avoid}
@page{size:A4;margin:18mm}
}
`
