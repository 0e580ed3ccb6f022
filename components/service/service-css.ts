import vendor from "@/data/vendor.json";

const face = (family: string, weight: number, file: string) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url("${file}") format("woff2")}`;

/** The style sheet of the service's pages: inline, so that its hash can stand in their policy. */
export const SERVICE_CSS = [
  face("Noto Sans", 400, vendor.sans400),
  face("Noto Sans", 600, vendor.sans600),
  face("Source Serif 4", 600, vendor.serif600),
  `:root{color-scheme:light dark;--paper:light-dark(#fbf9f4,#121417);--ink:light-dark(#1b1b18,#ece9e2);--quiet:light-dark(#625d55,#a29c92);--rule:light-dark(#e3ddd1,#2c3036);--tint:light-dark(#efe9dc,#1d2025);--serif:"Source Serif 4","Iowan Old Style",Georgia,serif;--sans:"Noto Sans",system-ui,"Segoe UI",sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 14px/1.5 var(--sans);overflow-wrap:anywhere}
a{color:inherit;text-underline-offset:2px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:2px}
header{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;min-height:52px;padding:8px 20px;border-bottom:1px solid var(--rule)}
.brand{font-weight:600;font-size:12px;letter-spacing:.08em;text-transform:uppercase;text-decoration:none;padding:6px 0}
.crumbs{flex:1;font-size:13px}
ol,ul{margin:0;padding:0;list-style:none}
.crumbs ol,.languages{display:flex;flex-wrap:wrap;gap:4px 8px}
.crumbs li+li::before{content:"/ ";color:var(--quiet)}
.languages{font-size:12px}
.languages a,.crumbs a{display:inline-block;padding:3px 2px}
.languages [aria-current]{font-weight:600;text-decoration:none}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
main{max-width:860px;margin:0 auto;padding:28px 20px 60px}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.25}
h1{font-size:34px;margin:0 0 12px}
h2{font-size:21px;margin:36px 0 8px;padding-top:16px;border-top:1px solid var(--rule)}
h3{font-size:18px;margin:20px 0 4px}
p{margin:0 0 10px;max-width:66ch}
.lead{font-size:18px}
.quiet{color:var(--quiet);font-size:13px}
article{padding:14px 0;border-bottom:1px solid var(--rule)}
article h2{border:0;padding:0;margin:0 0 4px;font-size:18px}
dl{display:grid;grid-template-columns:minmax(9em,auto) 1fr;gap:2px 16px;margin:6px 0;font-size:13px}
dt{color:var(--quiet)}
dd{margin:0}
.list li{padding:3px 0}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--rule)}
code,pre{font-family:ui-monospace,monospace;font-size:12px}
pre{white-space:pre-wrap;background:var(--tint);padding:10px;margin:4px 0}
form{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;margin:12px 0}
label{display:grid;gap:2px;font-size:12px;color:var(--quiet)}
input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:5px 8px}
button{font:inherit;color:var(--paper);background:var(--ink);border:0;border-radius:3px;padding:6px 14px}
.pages{display:flex;gap:20px;margin:16px 0}
@media(max-width:520px){dl{grid-template-columns:1fr}dt{margin-top:4px}h1{font-size:26px}.wide{overflow-x:auto}}
@media print{header,form,.pages{display:none}}`,
].join("\n");
