/** Steps in WPS, by what the refusal of a file says. */
const ways: readonly { readonly says: RegExp; readonly steps: readonly string[] }[] = [
  {
    says: /打开密码/,
    steps: [
      '用 WPS 打开文件，输入密码。',
      '点“文件”，再点“文档加密”里的“密码加密”，把打开密码清空，点“应用”。',
      '按 Ctrl+S 保存，回到本页重新上传。',
    ],
  },
  {
    says: /表单，不是台账/,
    steps: [
      '这张表一页只记一件事。台账要一行一件，第一行写列名。',
      '在 WPS 里新建一张表，把各项名称横着写在第一行，每件填一行；也可以下载空白表填写。',
      '若表头其实就在表里，只是前面有很多说明：先删去说明，或者上传后在第 ② 步指定表头行。',
    ],
  },
  {
    says: /没有可以导入的表|没有内容|空文件/,
    steps: [
      '打开文件看一看：表格若是贴进去的图片或者截图，点一下会整块选中，这样的表读不出字。',
      '向填报单位索取电子表格；只有图片的，可用 WPS“图片转文字”转成表格，逐格核对后另存为 xlsx。',
      '表在隐藏的工作表里的，在工作表标签上点右键，选“取消隐藏”，保存后重新上传。',
    ],
  },
  {
    says: /图片或者 PDF/,
    steps: ['向填报单位索取电子表格。', '只有扫描件的，可用 WPS“PDF 转 Excel”或者“图片转文字”转成表格，逐格核对后另存为 xlsx。'],
  },
  {
    says: /超过50MB|过大/,
    steps: [
      '在 WPS 里删去照片、附件和不用的工作表，另存为新文件。',
      '仍然太大的，按年份或者单位拆成几个文件，分几次导入；同一件重复出现时只算一件。',
    ],
  },
  { says: /专用格式/, steps: ['用 WPS 打开文件。', '点“文件”“另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”。', '上传另存的文件。'] },
  {
    says: /带有宏/,
    steps: ['用 WPS 打开文件，不要启用宏。', '点“文件”“另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”。', '上传另存的文件。'],
  },
  {
    says: /设了保护/,
    steps: ['用 WPS 打开文件，点“审阅”。', '点“撤消工作表保护”，有密码的向填报单位索取。', '按 Ctrl+S 保存，回到本页重新上传。'],
  },
  {
    says: /引用了其他工作簿/,
    steps: ['按 Ctrl+A 全选，按 Ctrl+C 复制。', '新建工作簿，点右键，选“选择性粘贴”里的“数值”。', '另存为 xlsx 后上传。'],
  },
  {
    says: /不完整|压缩包|不是有效的工作簿|不是表格文件/,
    steps: [
      '用 WPS 打开文件，看内容是否完整；打不开的，请原单位重新发送。',
      '点“文件”“另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”，再上传。',
    ],
  },
]

/** What to do in WPS, step by step; empty where the refusal's own words are enough. */
export const waysIn = (message: string): readonly string[] => ways.find(({ says }) => says.test(message))?.steps ?? []
