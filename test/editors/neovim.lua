-- nvim --headless -u NONE -n -i NONE -c 'luafile test/editors/neovim.lua' NOTE
-- Neovim 0.7 or later. Prints a line for each check; exits with 1 on the first that fails.
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

local function run()
  step = 'the server starts'
  vim.bo[buffer].filetype = 'clinical-note'
  local client = assert(vim.lsp.start_client({
    name = 'necessity',
    cmd = { vim.env.NECESSITY_NODE, vim.env.NECESSITY_SERVER, '--stdio' },
    root_dir = vim.fn.expand('%:p:h'),
    get_language_id = function() return 'clinical-note' end,
  }), 'no client')
  wait('initialize', function()
    local it = vim.lsp.get_client_by_id(client)
    return it and it.initialized
  end)
  vim.lsp.buf_attach_client(buffer, client)
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
end

local fine, reason = pcall(run)
if fine then
  vim.cmd('qall!')
else
  io.stdout:write('not ok ' .. step .. ': ' .. tostring(reason) .. '\n')
  vim.cmd('cquit 1')
end
