-- nvim --headless -u INIT -n -i NONE -c 'luafile test/editors/neovim.lua' NOTE
-- INIT is the configuration of docs/editors/neovim.md. Neovim 0.7 or later. Prints a line for each check; exits with 1 on the first that fails.
local WAIT_MS, POLL_MS = 15000, 20
local buffer = vim.api.nvim_get_current_buf()
local step = 'start'

local function done(name)
  io.stdout:write('ok ' .. name .. '\n')
end

local function wait(what, condition)
  assert(vim.wait(WAIT_MS, condition, POLL_MS), 'timed out: ' .. what)
end

local function code_of(diagnostic)
  local lsp = diagnostic.user_data and diagnostic.user_data.lsp
  return diagnostic.code or (lsp and lsp.code) or ''
end

local function find(code)
  for _, it in ipairs(vim.diagnostic.get(buffer)) do
    if code_of(it) == code then return it end
  end
end

local function fixes(client, diagnostic)
  local position = { diagnostic.lnum + 1, diagnostic.col }
  local params = vim.lsp.util.make_given_range_params(position, position, buffer, 'utf-16')
  params.context = {
    only = { 'quickfix' },
    diagnostics = {
      {
        range = {
          start = { line = diagnostic.lnum, character = diagnostic.col },
          ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
        },
        message = diagnostic.message,
        severity = diagnostic.severity,
        code = code_of(diagnostic),
        source = diagnostic.source,
      },
    },
  }
  local answers = assert(vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, WAIT_MS))
  return (answers[client] and answers[client].result) or {}
end

local function resolved(client, action)
  if action.edit then return action end
  local answers = assert(vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', action, WAIT_MS))
  return assert(answers[client] and answers[client].result, 'not resolved')
end

local function ask(client, method, params)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, WAIT_MS), 'no answer to ' .. method)
  local answer = assert(answers[client], 'no answer to ' .. method)
  assert(not answer.error, method .. ': ' .. vim.inspect(answer.error))
  return answer.result
end

local function line_of(text)
  for number, it in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if it == text then return number - 1 end
  end
  error('no line: ' .. text)
end

local function place(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } }
end

local function write_last(text)
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { text })
  return vim.api.nvim_buf_line_count(buffer) - 1
end

local function text_of_buffer()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

-- What the user is told while the work is done.
local function told(work)
  local messages, notify = {}, vim.notify
  vim.notify = function(message) table.insert(messages, message) end
  work()
  vim.notify = notify
  return table.concat(messages, '\n')
end

local function attached()
  local ids = vim.tbl_keys(vim.lsp.buf_get_clients(buffer))
  return ids[1]
end

local function check_reading(client)
  step = 'completion offers a missing field, with blanks for what is not known'
  local last = write_last('Gui')
  local answer = ask(client, 'textDocument/completion', place(last, 3))
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(answer, 'Gui')
  local found
  for _, it in ipairs(items) do
    if it.abbr == 'Guidance' then found = it end
  end
  assert(found == nil, 'a field that the note has is offered again')
  vim.api.nvim_buf_set_lines(buffer, last, last + 1, false, { 'CP' })
  answer = ask(client, 'textDocument/completion', place(last, 2))
  items = vim.lsp.util.text_document_completion_list_to_complete_items(answer, 'CP')
  assert(items[1] and items[1].abbr == 'CPT', 'first: ' .. vim.inspect(items[1] and items[1].abbr))
  assert(items[1].word == 'CPT: ***', 'word: ' .. items[1].word)
  vim.api.nvim_buf_set_lines(buffer, last, last + 1, false, {})
  done(step)

  step = 'hover says how a value was read'
  local hover = ask(client, 'textDocument/hover', place(line_of('Side: right'), 8))
  assert(hover.contents.kind == 'markdown', 'kind ' .. tostring(hover.contents.kind))
  assert(hover.contents.value:find('Read as right', 1, true), hover.contents.value)
  done(step)

  step = 'the outline has sections and their fields'
  local symbols = ask(client, 'textDocument/documentSymbol', { textDocument = place(0, 0).textDocument })
  local names = vim.tbl_map(function(it) return it.text end, vim.lsp.util.symbols_to_items(symbols, buffer))
  local outline = table.concat(names, '\n')
  assert(outline:find('History\n.*Onset\n.*Plan\n.*Side'), outline)
  done(step)
end

local function check_changing(client)
  local offers = vim.lsp.get_client_by_id(client).server_capabilities
  step = 'formatting puts the note in order'
  local ordered, line = text_of_buffer(), line_of('Side: right')
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { 'Side:   right' })
  vim.lsp.buf.formatting_sync({ tabSize = 2, insertSpaces = true }, 5000)
  assert(text_of_buffer() == ordered, 'the note is now: ' .. text_of_buffer())
  done(step)

  step = 'rename is refused, and changes nothing'
  assert(not offers.renameProvider, 'rename is offered')
  local before = text_of_buffer()
  vim.api.nvim_win_set_cursor(0, { line_of('Side: right') + 1, 1 })
  local message = told(function() vim.lsp.buf.rename('Sides') end)
  assert(message:lower():find('rename'), 'told: ' .. message)
  assert(text_of_buffer() == before, 'the note has changed')
  done(step)
end

local function run()
  step = 'the server starts as the guide says'
  assert(vim.bo[buffer].filetype == 'clinical-note', 'filetype ' .. vim.bo[buffer].filetype)
  wait('the client', function() return attached() ~= nil end)
  local client = attached()
  wait('initialize', function()
    local it = vim.lsp.get_client_by_id(client)
    return it and it.initialized
  end)
  done(step)

  step = 'diagnostics appear'
  wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
  for _, it in ipairs(vim.diagnostic.get(buffer)) do
    assert(it.source == 'necessity', 'source ' .. tostring(it.source))
    assert(code_of(it):match('^[a-z0-9-]+/[a-z0-9-]+$'), 'code ' .. code_of(it))
  end
  done(step)

  step = 'a quick fix corrects the label'
  local typo = assert(find('note/field-typo'), 'no note/field-typo')
  local before = vim.api.nvim_buf_get_lines(buffer, typo.lnum, typo.lnum + 1, false)[1]
  assert(before == 'Guidnce: fluoroscopy', 'it is at: ' .. before)
  local action = assert(fixes(client, typo)[1], 'no quick fix')
  vim.lsp.util.apply_workspace_edit(resolved(client, action).edit, 'utf-16')
  local after = vim.api.nvim_buf_get_lines(buffer, typo.lnum, typo.lnum + 1, false)[1]
  assert(after == 'Guidance: fluoroscopy', 'the line is now: ' .. after)
  done(step)

  step = 'the diagnostic vanishes'
  wait('no note/field-typo', function() return find('note/field-typo') == nil end)
  done(step)

  check_reading(client)
  check_changing(client)
end

local fine, reason = pcall(run)
if fine then
  vim.cmd('qall!')
else
  io.stdout:write('not ok ' .. step .. ': ' .. tostring(reason) .. '\n')
  vim.cmd('cquit 1')
end
