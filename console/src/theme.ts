import type { ThemeConfig } from 'antd'

/** The colours and measures of the interface; the status inks stand in style.css, beside their signs. */
export const theme: ThemeConfig = {
  cssVar: {},
  hashed: false,
  token: {
    colorPrimary: '#1A4A8A',
    colorLink: '#1A4A8A',
    colorLinkHover: '#0B57D0',
    colorError: '#A61B12',
    colorWarning: '#7A4A00',
    colorSuccess: '#17603A',
    colorText: '#1F2329',
    colorTextSecondary: '#51565D',
    colorTextDescription: '#51565D',
    colorTextPlaceholder: '#6B7178',
    colorTextDisabled: '#6B7178',
    colorBorder: '#858B94',
    colorBorderSecondary: '#D8DCE1',
    colorBgLayout: '#F4F6F8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif',
    boxShadow: 'none',
    motion: false,
  },
  components: {
    Table: { headerBg: '#F4F6F8', headerColor: '#1F2329', cellPaddingBlock: 8, cellPaddingInline: 12, rowHoverBg: '#F4F8FD' },
    Button: { controlHeight: 36, primaryShadow: 'none', defaultShadow: 'none' },
  },
}
