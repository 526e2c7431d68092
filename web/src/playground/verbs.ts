/** The little language at a glance. `tests/web/playground` runs it in the engine. */
export const verbs = `process P                 # nobody forked it
mmap P heap 4             # 4 pages, named heap
write P heap[2]           # one page; heap[0..2] some, heap[*] all
read P heap[1]
fork P C                  # C inherits the names
mprotect P heap[3] r      # r, rw or none
munmap C heap[0]
walk P heap[2]            # the question
exit C
repeat 2 as i             # {i} is 1, then 2
  fork P D{i}
  write D{i} heap[{i}]
end
expect walk(P heap[2]).visited >= 1
expect page(P heap[2]).mapcount == 2
`;
