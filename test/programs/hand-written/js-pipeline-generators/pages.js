/** 翻页: 返回不足一页时结束 */
export async function* pages(fetchPage, pageSize = 50) {
  for (let page = 1; ; page += 1) {
    const { result } = await fetchPage({ page, pageSize });
    const rows = result?.data ?? [];
    yield rows;
    if (rows.length < pageSize) return;
  }
}
