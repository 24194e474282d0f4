import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import { ask } from '../../api/client.ts'
import { useProcedures, useRefresh } from '../../api/queries.ts'
import { Empty } from '../../patterns/Empty.tsx'
import { instant } from '../../patterns/instant.ts'
import { Page } from '../../patterns/Page.tsx'
import { ProblemStrip } from '../../patterns/ProblemStrip.tsx'
import { Skeleton } from '../../patterns/Skeleton.tsx'

interface Draft {
  readonly file: string
  readonly form: string
  readonly savedAt: string
}

/** What one has typed and not sent, to go on with. */
export function DraftsPage() {
  const procedures = useProcedures()
  const refresh = useRefresh()
  const { data, error } = useQuery({ queryKey: ['drafts'], queryFn: () => ask<{ drafts: Draft[] }>('/drafts') })
  if (error) return <ProblemStrip problem={error} />
  if (!data) return <Skeleton rows={6} />
  const drafts = data.drafts.flatMap((draft) => {
    const [type = '', ...act] = draft.form.split('.')
    const procedure = procedures.get(type)
    const definition = procedure?.acts.find((one) => one.act === act.join('.'))
    return procedure && definition ? [{ ...draft, procedure, definition }] : []
  })
  const remove = async ({ form, file }: Draft) => {
    await ask(`/drafts/${encodeURIComponent(file ? `${form}:${file}` : form)}`, { method: 'DELETE' })
    refresh()
  }
  return (
    <Page title="草稿">
      {drafts.length === 0 ? (
        <Empty>没有未提交的草稿。</Empty>
      ) : (
        <table className="plain">
          <caption className="sr-only">草稿</caption>
          <thead>
            <tr>
              <th scope="col">表单</th>
              <th scope="col">种类</th>
              <th scope="col">保存时间</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => (
              <tr key={`${draft.form} ${draft.file}`}>
                <td>
                  <Link
                    to={
                      draft.file
                        ? `/files/${draft.procedure.type}/${draft.file}/acts/${draft.definition.act}`
                        : `/files/${draft.procedure.type}/new/${draft.definition.act}`
                    }
                  >
                    {draft.definition.title}
                  </Link>
                </td>
                <td>{draft.procedure.title}</td>
                <td>{instant(draft.savedAt)}</td>
                <td>
                  <Button type="link" onClick={() => void remove(draft)}>
                    删除草稿
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  )
}
