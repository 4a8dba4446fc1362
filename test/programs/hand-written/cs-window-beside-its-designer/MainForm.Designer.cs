namespace Erp
{
    partial class MainForm
    {
        private string textType;

        private void InitializeComponent()
        {
            this.textType = "";
        }
    }
}
