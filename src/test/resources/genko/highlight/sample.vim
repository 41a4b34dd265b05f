" What is used
set number nocompatible shiftwidth=4
let g:loaded = 1 | let s:name = 'it''s'
if has("gui_running") && !exists('g:x') " not here
  colorscheme desert
endif
:nnoremap <silent> <Leader>w :w<CR>
function! s:Open(name) abort
  echo "a \"b\"" a:name =~ /x\/y/
  highlight Normal guibg=#1a2B3c gui=bold
      \ ctermfg=12
endfunction
autocmd BufRead *.md call s:Open(expand('%'))
